import '../ui/base.css';
import '../ui/fonts.css';
import '../ui/tokens.css';
import { forgetLink, linkIn } from './link-in-address.ts';
import { showOpeningForm, type Opened } from './opening/opening-form.ts';
import { isPhotosAddress } from './photos/photos-address.ts';

/**
 * The patient's side. With a link in the address it asks for the birth date, and the rest of the program comes while that is
 * typed. Nothing is sent before the button is pressed, because programs that look through mail open every link. Without a
 * link, the browser was bound before and shows its page.
 */
const rest = () => import('./portal.tsx');

/** How long the rest of the program waits for the form to be painted at most. */
const MOST_WAIT_MS = 300;

const place = document.getElementById('root');
if (place === null) throw new Error('the page has no root element');
void begin(place, linkIn(location.pathname));

async function begin(root: HTMLElement, link: string | null): Promise<void> {
  if (isPhotosAddress(location.pathname)) return (await rest()).showPortal(root, 'photos');
  if (link === null) return (await rest()).showPortal(root, 'opened');
  showOpeningForm(
    root,
    (birth_date) => rest().then(({ openWith }) => openWith(link, birth_date), noProgram),
    (end) => {
      if (end === 'opened') forgetLink();
      void rest().then(({ showPortal }) => showPortal(root, end));
    },
  );
  await painted();
  // Without a connection now, the button asks for it again.
  await rest().catch(() => undefined);
}

/** The form is to be seen first: on a slow phone reading the rest of the program takes longer than fetching it. */
function painted(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    // A page in the background is not painted.
    setTimeout(done, MOST_WAIT_MS);
  });
}

/** The line broke before the rest of the program was here. */
function noProgram(): Opened {
  return { kind: 'offline', words: ['', ''] };
}
