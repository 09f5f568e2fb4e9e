/** What the commands say, and how a fault travels to the place that says it. */

/** @typedef {{ fault: string }} Fault one sentence for the person at the terminal */

/**
 * @param {string} sentence
 * @returns {Fault}
 */
export function fault(sentence) {
  return { fault: sentence };
}

/**
 * @param {unknown} value
 * @returns {value is Fault}
 */
export function isFault(value) {
  return typeof value === 'object' && value !== null && 'fault' in value;
}

/** @type {NodeJS.WriteStream} */
let listener = process.stdout;

/** From here on what is said goes to standard error: standard output belongs to what another program reads. */
export function keepOutputClean() {
  listener = process.stderr;
}

/** @param {string} line */
export function say(line) {
  listener.write(`${line}\n`);
}

/**
 * @param {Fault} problem
 * @returns {1} the exit code of a command that could not be done
 */
export function sayFault(problem) {
  process.stderr.write(`${problem.fault}\n`);
  return 1;
}

/**
 * Says that something long is under way: a line that counts the seconds on a terminal, a line a minute elsewhere.
 *
 * @param {string} title
 * @returns {(ending: string) => void} to be called at the end, with the word that ends the line
 */
export function sayProgress(title) {
  const began = Date.now();
  const live = listener.isTTY;
  if (!live) say(`${title} …`);
  const tick = () => (live ? listener.write(`\r${title} … ${elapsed(began)} `) : say(`${title} … ${elapsed(began)}`));
  if (live) tick();
  const timer = setInterval(tick, live ? 1000 : 60_000);
  return (ending) => {
    clearInterval(timer);
    say(`${live ? '\r' : ''}${title}: ${ending}, ${elapsed(began)}   `);
  };
}

/**
 * @param {number} began
 * @returns {string}
 */
function elapsed(began) {
  const seconds = Math.round((Date.now() - began) / 1000);
  return seconds < 120 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
