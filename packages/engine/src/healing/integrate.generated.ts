/** Written by generate-healing.ts from model.ts. Do not edit: change the model and run `npm run generate`. */

/** States in a row of `out`. */
export const STATES = 9;
/** Rates in a row of `rates`. */
export const RATES = 27;

/** The steps ran out before the last day. */
export const TOO_MANY_STEPS = -1;
/** A state was no longer a finite number. */
export const NOT_FINITE = -2;
/** A step could not be made small enough. */
export const STEP_TOO_SMALL = -3;

const number = new Float64Array(1);
const words = new Int32Array(number.buffer);
const high = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0;

/**
 * `value ** -root` within a hundredth, which is enough for the length of a step: the exponent of a number, and what
 * follows it, are nearly its logarithm. Far cheaper than a power.
 */
function shorter(value: number, root: number): number {
  number[0] = value;
  words[high] = 0x3ff00000 + root * (0x3ff00000 - (words[high] as number));
  return number[0] as number;
}

/** The change per day of all states `y` into `dy`, under the rates `p`. */
export function slopesOf(y: ArrayLike<number>, p: ArrayLike<number>, dy: { [at: number]: number }): void {
  const D = y[0] as number;
  const I = y[1] as number;
  const M = y[2] as number;
  const P = y[3] as number;
  const F = y[4] as number;
  const N3 = y[5] as number;
  const N1 = y[6] as number;
  const H = y[7] as number;
  const S = y[8] as number;
  const kD = p[0] as number;
  const aI = p[1] as number;
  const dI = p[2] as number;
  const rIM = p[3] as number;
  const aM = p[4] as number;
  const dM = p[5] as number;
  const aP = p[6] as number;
  const KG = p[7] as number;
  const wD = p[8] as number;
  const wM = p[9] as number;
  const wF = p[10] as number;
  const kPF = p[11] as number;
  const dP = p[12] as number;
  const dF = p[13] as number;
  const s3 = p[14] as number;
  const s1 = p[15] as number;
  const km = p[16] as number;
  const d3 = p[17] as number;
  const d1 = p[18] as number;
  const mu = p[19] as number;
  const fI = p[20] as number;
  const Nmax = p[21] as number;
  const chi = p[22] as number;
  const aH = p[23] as number;
  const wH = p[24] as number;
  const dH = p[25] as number;
  const tauS = p[26] as number;
  const G = wD * D + wM * M + wF * F;
  const phi = (G * G) / (KG * KG + G * G);
  const g = Math.max(0, 1 - (N1 + N3) / Nmax);
  const c = Math.max(0, 1 - P - F);
  dy[0] = -kD * D;
  dy[1] = aI * D - dI * I - rIM * I * M;
  dy[2] = aM * I - dM * M;
  dy[3] = aP * phi * c - (kPF + dP) * P;
  dy[4] = kPF * P - dF * F;
  dy[5] = s3 * F * g - (km + d3 + mu * I) * N3;
  dy[6] = s1 * F * g + chi * km * N3 - (d1 + fI * mu * I) * N1;
  dy[7] = aH * (D + wH * I) - dH * H;
  dy[8] = (N1 + N3 - S) / tauS;
}

/**
 * Carries one treated surface from day 0, at rest, through its sessions and writes all states at each of `points`.
 * On the day of a session the states stand as just after it. Days ascend. Gives the number of steps, or a reason below 0.
 *
 * @param rates the rates, one row of RATES from `ratesAt`
 * @param sessions days of the sessions; `doses` from `dosesAt` on hold their jumps
 * @param out one row of STATES for each point, from `outAt`
 */
export function integrate(
  rates: Float64Array,
  ratesAt: number,
  sessions: Float64Array,
  doses: Float64Array,
  dosesAt: number,
  points: Float64Array,
  out: Float64Array,
  outAt: number,
  tolerance: number,
  mostSteps: number,
): number {
  const kD = rates[ratesAt + 0] as number;
  const aI = rates[ratesAt + 1] as number;
  const dI = rates[ratesAt + 2] as number;
  const rIM = rates[ratesAt + 3] as number;
  const aM = rates[ratesAt + 4] as number;
  const dM = rates[ratesAt + 5] as number;
  const aP = rates[ratesAt + 6] as number;
  const KG = rates[ratesAt + 7] as number;
  const wD = rates[ratesAt + 8] as number;
  const wM = rates[ratesAt + 9] as number;
  const wF = rates[ratesAt + 10] as number;
  const kPF = rates[ratesAt + 11] as number;
  const dP = rates[ratesAt + 12] as number;
  const dF = rates[ratesAt + 13] as number;
  const s3 = rates[ratesAt + 14] as number;
  const s1 = rates[ratesAt + 15] as number;
  const km = rates[ratesAt + 16] as number;
  const d3 = rates[ratesAt + 17] as number;
  const d1 = rates[ratesAt + 18] as number;
  const mu = rates[ratesAt + 19] as number;
  const fI = rates[ratesAt + 20] as number;
  const Nmax = rates[ratesAt + 21] as number;
  const chi = rates[ratesAt + 22] as number;
  const aH = rates[ratesAt + 23] as number;
  const wH = rates[ratesAt + 24] as number;
  const dH = rates[ratesAt + 25] as number;
  const tauS = rates[ratesAt + 26] as number;
  const perNmax = 1 / Nmax;
  const pertauS = 1 / tauS;
  const G_by_D = wD;
  const G_by_M = wM;
  const G_by_F = wF;
  const phi_below_by = KG * KG;
  const g_by_N1 = -perNmax;
  const g_by_N3 = -perNmax;
  const c_by_P = -1;
  const c_by_F = -1;
  const D_by_D = -kD;
  const I_by_D = aI;
  const I_by_I = -dI;
  const I_by_I_M = -rIM;
  const M_by_I = aM;
  const M_by_M = -dM;
  const P_by_c_phi = aP;
  const P_by_P = -kPF - dP;
  const F_by_P = kPF;
  const F_by_F = -dF;
  const N3_by_F_g = s3;
  const N3_by_N3 = -km - d3;
  const N3_by_I_N3 = -mu;
  const N1_by_F_g = s1;
  const N1_by_N3 = chi * km;
  const N1_by_N1 = -d1;
  const N1_by_I_N1 = -fI * mu;
  const H_by_D = aH;
  const H_by_I = aH * wH;
  const H_by_H = -dH;
  const S_by_N1 = pertauS;
  const S_by_N3 = pertauS;
  const S_by_S = -pertauS;
  const floor2 = 1e-6;
  const per_tolerance2 = 1 / (tolerance * tolerance);
  const trace = 1e-4 * tolerance;
  const pointCount = points.length;
  const sessionCount = sessions.length;
  let D = 0;
  let I = 0;
  let M = 0;
  let P = 0;
  let F = 0;
  let N3 = 0;
  let N1 = 0;
  let H = 0;
  let S = 0;
  let t = 0;
  let session = 0;
  let point = 0;
  let at = outAt;
  let steps = 0;
  while (point < pointCount) {
    while (session < sessionCount && (sessions[session] as number) <= t) {
      D += doses[dosesAt + session] as number;
      session += 1;
    }
    while (point < pointCount && (points[point] as number) <= t) {
      out[at + 0] = D;
      out[at + 1] = I;
      out[at + 2] = M;
      out[at + 3] = P;
      out[at + 4] = F;
      out[at + 5] = N3;
      out[at + 6] = N1;
      out[at + 7] = H;
      out[at + 8] = S;
      at += STATES;
      point += 1;
    }
    if (point >= pointCount) break;
    const last = points[pointCount - 1] as number;
    const end = session < sessionCount && (sessions[session] as number) < last ? (sessions[session] as number) : last;
    while (t < end) {
      steps += 1;
      if (steps > mostSteps) return TOO_MANY_STEPS;
      const G_0 = G_by_D * D + G_by_M * M + G_by_F * F;
      const G_G_0 = G_0 * G_0;
      const phi_below_0 = phi_below_by + G_G_0;
      const phi_per = 1 / phi_below_0;
      const phi_0 = (G_G_0) * phi_per;
      const g_0 = 1 + g_by_N1 * N1 + g_by_N3 * N3;
      const c_0 = 1 + c_by_P * P + c_by_F * F;
      const D_1 = (D_by_D * D);
      const I_M_0 = I * M;
      const I_1 = (I_by_D * D + I_by_I * I + I_by_I_M * I_M_0);
      const M_1 = (M_by_I * I + M_by_M * M);
      const c_phi_0 = c_0 * phi_0;
      const P_1 = (P_by_c_phi * c_phi_0 + P_by_P * P);
      const F_1 = (F_by_P * P + F_by_F * F);
      const F_g_0 = F * g_0;
      const I_N3_0 = I * N3;
      const N3_1 = (N3_by_F_g * F_g_0 + N3_by_N3 * N3 + N3_by_I_N3 * I_N3_0);
      const I_N1_0 = I * N1;
      const N1_1 = (N1_by_F_g * F_g_0 + N1_by_N3 * N3 + N1_by_N1 * N1 + N1_by_I_N1 * I_N1_0);
      const H_1 = (H_by_D * D + H_by_I * I + H_by_H * H);
      const S_1 = (S_by_N1 * N1 + S_by_N3 * N3 + S_by_S * S);
      const G_1 = G_by_D * D_1 + G_by_M * M_1 + G_by_F * F_1;
      const G_G_1 = 2 * (G_0 * G_1);
      const phi_below_1 = G_G_1;
      const phi_1 = (G_G_1 - phi_below_1 * phi_0) * phi_per;
      const g_1 = g_by_N1 * N1_1 + g_by_N3 * N3_1;
      const c_1 = c_by_P * P_1 + c_by_F * F_1;
      const D_2 = (D_by_D * D_1) * 0.5;
      const I_M_1 = I * M_1 + I_1 * M;
      const I_2 = (I_by_D * D_1 + I_by_I * I_1 + I_by_I_M * I_M_1) * 0.5;
      const M_2 = (M_by_I * I_1 + M_by_M * M_1) * 0.5;
      const c_phi_1 = c_0 * phi_1 + c_1 * phi_0;
      const P_2 = (P_by_c_phi * c_phi_1 + P_by_P * P_1) * 0.5;
      const F_2 = (F_by_P * P_1 + F_by_F * F_1) * 0.5;
      const F_g_1 = F * g_1 + F_1 * g_0;
      const I_N3_1 = I * N3_1 + I_1 * N3;
      const N3_2 = (N3_by_F_g * F_g_1 + N3_by_N3 * N3_1 + N3_by_I_N3 * I_N3_1) * 0.5;
      const I_N1_1 = I * N1_1 + I_1 * N1;
      const N1_2 = (N1_by_F_g * F_g_1 + N1_by_N3 * N3_1 + N1_by_N1 * N1_1 + N1_by_I_N1 * I_N1_1) * 0.5;
      const H_2 = (H_by_D * D_1 + H_by_I * I_1 + H_by_H * H_1) * 0.5;
      const S_2 = (S_by_N1 * N1_1 + S_by_N3 * N3_1 + S_by_S * S_1) * 0.5;
      const G_2 = G_by_D * D_2 + G_by_M * M_2 + G_by_F * F_2;
      const G_G_2 = 2 * (G_0 * G_2) + G_1 * G_1;
      const phi_below_2 = G_G_2;
      const phi_2 = (G_G_2 - phi_below_1 * phi_1 - phi_below_2 * phi_0) * phi_per;
      const g_2 = g_by_N1 * N1_2 + g_by_N3 * N3_2;
      const c_2 = c_by_P * P_2 + c_by_F * F_2;
      const D_3 = (D_by_D * D_2) * 0.3333333333333333;
      const I_M_2 = I * M_2 + I_1 * M_1 + I_2 * M;
      const I_3 = (I_by_D * D_2 + I_by_I * I_2 + I_by_I_M * I_M_2) * 0.3333333333333333;
      const M_3 = (M_by_I * I_2 + M_by_M * M_2) * 0.3333333333333333;
      const c_phi_2 = c_0 * phi_2 + c_1 * phi_1 + c_2 * phi_0;
      const P_3 = (P_by_c_phi * c_phi_2 + P_by_P * P_2) * 0.3333333333333333;
      const F_3 = (F_by_P * P_2 + F_by_F * F_2) * 0.3333333333333333;
      const F_g_2 = F * g_2 + F_1 * g_1 + F_2 * g_0;
      const I_N3_2 = I * N3_2 + I_1 * N3_1 + I_2 * N3;
      const N3_3 = (N3_by_F_g * F_g_2 + N3_by_N3 * N3_2 + N3_by_I_N3 * I_N3_2) * 0.3333333333333333;
      const I_N1_2 = I * N1_2 + I_1 * N1_1 + I_2 * N1;
      const N1_3 = (N1_by_F_g * F_g_2 + N1_by_N3 * N3_2 + N1_by_N1 * N1_2 + N1_by_I_N1 * I_N1_2) * 0.3333333333333333;
      const H_3 = (H_by_D * D_2 + H_by_I * I_2 + H_by_H * H_2) * 0.3333333333333333;
      const S_3 = (S_by_N1 * N1_2 + S_by_N3 * N3_2 + S_by_S * S_2) * 0.3333333333333333;
      const G_3 = G_by_D * D_3 + G_by_M * M_3 + G_by_F * F_3;
      const G_G_3 = 2 * (G_0 * G_3 + G_1 * G_2);
      const phi_below_3 = G_G_3;
      const phi_3 = (G_G_3 - phi_below_1 * phi_2 - phi_below_2 * phi_1 - phi_below_3 * phi_0) * phi_per;
      const g_3 = g_by_N1 * N1_3 + g_by_N3 * N3_3;
      const c_3 = c_by_P * P_3 + c_by_F * F_3;
      const D_4 = (D_by_D * D_3) * 0.25;
      const I_M_3 = I * M_3 + I_1 * M_2 + I_2 * M_1 + I_3 * M;
      const I_4 = (I_by_D * D_3 + I_by_I * I_3 + I_by_I_M * I_M_3) * 0.25;
      const M_4 = (M_by_I * I_3 + M_by_M * M_3) * 0.25;
      const c_phi_3 = c_0 * phi_3 + c_1 * phi_2 + c_2 * phi_1 + c_3 * phi_0;
      const P_4 = (P_by_c_phi * c_phi_3 + P_by_P * P_3) * 0.25;
      const F_4 = (F_by_P * P_3 + F_by_F * F_3) * 0.25;
      const F_g_3 = F * g_3 + F_1 * g_2 + F_2 * g_1 + F_3 * g_0;
      const I_N3_3 = I * N3_3 + I_1 * N3_2 + I_2 * N3_1 + I_3 * N3;
      const N3_4 = (N3_by_F_g * F_g_3 + N3_by_N3 * N3_3 + N3_by_I_N3 * I_N3_3) * 0.25;
      const I_N1_3 = I * N1_3 + I_1 * N1_2 + I_2 * N1_1 + I_3 * N1;
      const N1_4 = (N1_by_F_g * F_g_3 + N1_by_N3 * N3_3 + N1_by_N1 * N1_3 + N1_by_I_N1 * I_N1_3) * 0.25;
      const H_4 = (H_by_D * D_3 + H_by_I * I_3 + H_by_H * H_3) * 0.25;
      const S_4 = (S_by_N1 * N1_3 + S_by_N3 * N3_3 + S_by_S * S_3) * 0.25;
      const G_4 = G_by_D * D_4 + G_by_M * M_4 + G_by_F * F_4;
      const G_G_4 = 2 * (G_0 * G_4 + G_1 * G_3) + G_2 * G_2;
      const phi_below_4 = G_G_4;
      const phi_4 = (G_G_4 - phi_below_1 * phi_3 - phi_below_2 * phi_2 - phi_below_3 * phi_1 - phi_below_4 * phi_0) * phi_per;
      const g_4 = g_by_N1 * N1_4 + g_by_N3 * N3_4;
      const c_4 = c_by_P * P_4 + c_by_F * F_4;
      const D_5 = (D_by_D * D_4) * 0.2;
      const I_M_4 = I * M_4 + I_1 * M_3 + I_2 * M_2 + I_3 * M_1 + I_4 * M;
      const I_5 = (I_by_D * D_4 + I_by_I * I_4 + I_by_I_M * I_M_4) * 0.2;
      const M_5 = (M_by_I * I_4 + M_by_M * M_4) * 0.2;
      const c_phi_4 = c_0 * phi_4 + c_1 * phi_3 + c_2 * phi_2 + c_3 * phi_1 + c_4 * phi_0;
      const P_5 = (P_by_c_phi * c_phi_4 + P_by_P * P_4) * 0.2;
      const F_5 = (F_by_P * P_4 + F_by_F * F_4) * 0.2;
      const F_g_4 = F * g_4 + F_1 * g_3 + F_2 * g_2 + F_3 * g_1 + F_4 * g_0;
      const I_N3_4 = I * N3_4 + I_1 * N3_3 + I_2 * N3_2 + I_3 * N3_1 + I_4 * N3;
      const N3_5 = (N3_by_F_g * F_g_4 + N3_by_N3 * N3_4 + N3_by_I_N3 * I_N3_4) * 0.2;
      const I_N1_4 = I * N1_4 + I_1 * N1_3 + I_2 * N1_2 + I_3 * N1_1 + I_4 * N1;
      const N1_5 = (N1_by_F_g * F_g_4 + N1_by_N3 * N3_4 + N1_by_N1 * N1_4 + N1_by_I_N1 * I_N1_4) * 0.2;
      const H_5 = (H_by_D * D_4 + H_by_I * I_4 + H_by_H * H_4) * 0.2;
      const S_5 = (S_by_N1 * N1_4 + S_by_N3 * N3_4 + S_by_S * S_4) * 0.2;
      const G_5 = G_by_D * D_5 + G_by_M * M_5 + G_by_F * F_5;
      const G_G_5 = 2 * (G_0 * G_5 + G_1 * G_4 + G_2 * G_3);
      const phi_below_5 = G_G_5;
      const phi_5 = (G_G_5 - phi_below_1 * phi_4 - phi_below_2 * phi_3 - phi_below_3 * phi_2 - phi_below_4 * phi_1 - phi_below_5 * phi_0) * phi_per;
      const g_5 = g_by_N1 * N1_5 + g_by_N3 * N3_5;
      const c_5 = c_by_P * P_5 + c_by_F * F_5;
      const D_6 = (D_by_D * D_5) * 0.16666666666666666;
      const I_M_5 = I * M_5 + I_1 * M_4 + I_2 * M_3 + I_3 * M_2 + I_4 * M_1 + I_5 * M;
      const I_6 = (I_by_D * D_5 + I_by_I * I_5 + I_by_I_M * I_M_5) * 0.16666666666666666;
      const M_6 = (M_by_I * I_5 + M_by_M * M_5) * 0.16666666666666666;
      const c_phi_5 = c_0 * phi_5 + c_1 * phi_4 + c_2 * phi_3 + c_3 * phi_2 + c_4 * phi_1 + c_5 * phi_0;
      const P_6 = (P_by_c_phi * c_phi_5 + P_by_P * P_5) * 0.16666666666666666;
      const F_6 = (F_by_P * P_5 + F_by_F * F_5) * 0.16666666666666666;
      const F_g_5 = F * g_5 + F_1 * g_4 + F_2 * g_3 + F_3 * g_2 + F_4 * g_1 + F_5 * g_0;
      const I_N3_5 = I * N3_5 + I_1 * N3_4 + I_2 * N3_3 + I_3 * N3_2 + I_4 * N3_1 + I_5 * N3;
      const N3_6 = (N3_by_F_g * F_g_5 + N3_by_N3 * N3_5 + N3_by_I_N3 * I_N3_5) * 0.16666666666666666;
      const I_N1_5 = I * N1_5 + I_1 * N1_4 + I_2 * N1_3 + I_3 * N1_2 + I_4 * N1_1 + I_5 * N1;
      const N1_6 = (N1_by_F_g * F_g_5 + N1_by_N3 * N3_5 + N1_by_N1 * N1_5 + N1_by_I_N1 * I_N1_5) * 0.16666666666666666;
      const H_6 = (H_by_D * D_5 + H_by_I * I_5 + H_by_H * H_5) * 0.16666666666666666;
      const S_6 = (S_by_N1 * N1_5 + S_by_N3 * N3_5 + S_by_S * S_5) * 0.16666666666666666;
      const G_6 = G_by_D * D_6 + G_by_M * M_6 + G_by_F * F_6;
      const G_G_6 = 2 * (G_0 * G_6 + G_1 * G_5 + G_2 * G_4) + G_3 * G_3;
      const phi_below_6 = G_G_6;
      const phi_6 = (G_G_6 - phi_below_1 * phi_5 - phi_below_2 * phi_4 - phi_below_3 * phi_3 - phi_below_4 * phi_2 - phi_below_5 * phi_1 - phi_below_6 * phi_0) * phi_per;
      const g_6 = g_by_N1 * N1_6 + g_by_N3 * N3_6;
      const c_6 = c_by_P * P_6 + c_by_F * F_6;
      const D_7 = (D_by_D * D_6) * 0.14285714285714285;
      const I_M_6 = I * M_6 + I_1 * M_5 + I_2 * M_4 + I_3 * M_3 + I_4 * M_2 + I_5 * M_1 + I_6 * M;
      const I_7 = (I_by_D * D_6 + I_by_I * I_6 + I_by_I_M * I_M_6) * 0.14285714285714285;
      const M_7 = (M_by_I * I_6 + M_by_M * M_6) * 0.14285714285714285;
      const c_phi_6 = c_0 * phi_6 + c_1 * phi_5 + c_2 * phi_4 + c_3 * phi_3 + c_4 * phi_2 + c_5 * phi_1 + c_6 * phi_0;
      const P_7 = (P_by_c_phi * c_phi_6 + P_by_P * P_6) * 0.14285714285714285;
      const F_7 = (F_by_P * P_6 + F_by_F * F_6) * 0.14285714285714285;
      const F_g_6 = F * g_6 + F_1 * g_5 + F_2 * g_4 + F_3 * g_3 + F_4 * g_2 + F_5 * g_1 + F_6 * g_0;
      const I_N3_6 = I * N3_6 + I_1 * N3_5 + I_2 * N3_4 + I_3 * N3_3 + I_4 * N3_2 + I_5 * N3_1 + I_6 * N3;
      const N3_7 = (N3_by_F_g * F_g_6 + N3_by_N3 * N3_6 + N3_by_I_N3 * I_N3_6) * 0.14285714285714285;
      const I_N1_6 = I * N1_6 + I_1 * N1_5 + I_2 * N1_4 + I_3 * N1_3 + I_4 * N1_2 + I_5 * N1_1 + I_6 * N1;
      const N1_7 = (N1_by_F_g * F_g_6 + N1_by_N3 * N3_6 + N1_by_N1 * N1_6 + N1_by_I_N1 * I_N1_6) * 0.14285714285714285;
      const H_7 = (H_by_D * D_6 + H_by_I * I_6 + H_by_H * H_6) * 0.14285714285714285;
      const S_7 = (S_by_N1 * N1_6 + S_by_N3 * N3_6 + S_by_S * S_6) * 0.14285714285714285;
      const G_7 = G_by_D * D_7 + G_by_M * M_7 + G_by_F * F_7;
      const G_G_7 = 2 * (G_0 * G_7 + G_1 * G_6 + G_2 * G_5 + G_3 * G_4);
      const phi_below_7 = G_G_7;
      const phi_7 = (G_G_7 - phi_below_1 * phi_6 - phi_below_2 * phi_5 - phi_below_3 * phi_4 - phi_below_4 * phi_3 - phi_below_5 * phi_2 - phi_below_6 * phi_1 - phi_below_7 * phi_0) * phi_per;
      const g_7 = g_by_N1 * N1_7 + g_by_N3 * N3_7;
      const c_7 = c_by_P * P_7 + c_by_F * F_7;
      const D_8 = (D_by_D * D_7) * 0.125;
      const I_M_7 = I * M_7 + I_1 * M_6 + I_2 * M_5 + I_3 * M_4 + I_4 * M_3 + I_5 * M_2 + I_6 * M_1 + I_7 * M;
      const I_8 = (I_by_D * D_7 + I_by_I * I_7 + I_by_I_M * I_M_7) * 0.125;
      const M_8 = (M_by_I * I_7 + M_by_M * M_7) * 0.125;
      const c_phi_7 = c_0 * phi_7 + c_1 * phi_6 + c_2 * phi_5 + c_3 * phi_4 + c_4 * phi_3 + c_5 * phi_2 + c_6 * phi_1 + c_7 * phi_0;
      const P_8 = (P_by_c_phi * c_phi_7 + P_by_P * P_7) * 0.125;
      const F_8 = (F_by_P * P_7 + F_by_F * F_7) * 0.125;
      const F_g_7 = F * g_7 + F_1 * g_6 + F_2 * g_5 + F_3 * g_4 + F_4 * g_3 + F_5 * g_2 + F_6 * g_1 + F_7 * g_0;
      const I_N3_7 = I * N3_7 + I_1 * N3_6 + I_2 * N3_5 + I_3 * N3_4 + I_4 * N3_3 + I_5 * N3_2 + I_6 * N3_1 + I_7 * N3;
      const N3_8 = (N3_by_F_g * F_g_7 + N3_by_N3 * N3_7 + N3_by_I_N3 * I_N3_7) * 0.125;
      const I_N1_7 = I * N1_7 + I_1 * N1_6 + I_2 * N1_5 + I_3 * N1_4 + I_4 * N1_3 + I_5 * N1_2 + I_6 * N1_1 + I_7 * N1;
      const N1_8 = (N1_by_F_g * F_g_7 + N1_by_N3 * N3_7 + N1_by_N1 * N1_7 + N1_by_I_N1 * I_N1_7) * 0.125;
      const H_8 = (H_by_D * D_7 + H_by_I * I_7 + H_by_H * H_7) * 0.125;
      const S_8 = (S_by_N1 * N1_7 + S_by_N3 * N3_7 + S_by_S * S_7) * 0.125;
      const G_8 = G_by_D * D_8 + G_by_M * M_8 + G_by_F * F_8;
      const G_G_8 = 2 * (G_0 * G_8 + G_1 * G_7 + G_2 * G_6 + G_3 * G_5) + G_4 * G_4;
      const phi_below_8 = G_G_8;
      const phi_8 = (G_G_8 - phi_below_1 * phi_7 - phi_below_2 * phi_6 - phi_below_3 * phi_5 - phi_below_4 * phi_4 - phi_below_5 * phi_3 - phi_below_6 * phi_2 - phi_below_7 * phi_1 - phi_below_8 * phi_0) * phi_per;
      const g_8 = g_by_N1 * N1_8 + g_by_N3 * N3_8;
      const c_8 = c_by_P * P_8 + c_by_F * F_8;
      const D_9 = (D_by_D * D_8) * 0.1111111111111111;
      const I_M_8 = I * M_8 + I_1 * M_7 + I_2 * M_6 + I_3 * M_5 + I_4 * M_4 + I_5 * M_3 + I_6 * M_2 + I_7 * M_1 + I_8 * M;
      const I_9 = (I_by_D * D_8 + I_by_I * I_8 + I_by_I_M * I_M_8) * 0.1111111111111111;
      const M_9 = (M_by_I * I_8 + M_by_M * M_8) * 0.1111111111111111;
      const c_phi_8 = c_0 * phi_8 + c_1 * phi_7 + c_2 * phi_6 + c_3 * phi_5 + c_4 * phi_4 + c_5 * phi_3 + c_6 * phi_2 + c_7 * phi_1 + c_8 * phi_0;
      const P_9 = (P_by_c_phi * c_phi_8 + P_by_P * P_8) * 0.1111111111111111;
      const F_9 = (F_by_P * P_8 + F_by_F * F_8) * 0.1111111111111111;
      const F_g_8 = F * g_8 + F_1 * g_7 + F_2 * g_6 + F_3 * g_5 + F_4 * g_4 + F_5 * g_3 + F_6 * g_2 + F_7 * g_1 + F_8 * g_0;
      const I_N3_8 = I * N3_8 + I_1 * N3_7 + I_2 * N3_6 + I_3 * N3_5 + I_4 * N3_4 + I_5 * N3_3 + I_6 * N3_2 + I_7 * N3_1 + I_8 * N3;
      const N3_9 = (N3_by_F_g * F_g_8 + N3_by_N3 * N3_8 + N3_by_I_N3 * I_N3_8) * 0.1111111111111111;
      const I_N1_8 = I * N1_8 + I_1 * N1_7 + I_2 * N1_6 + I_3 * N1_5 + I_4 * N1_4 + I_5 * N1_3 + I_6 * N1_2 + I_7 * N1_1 + I_8 * N1;
      const N1_9 = (N1_by_F_g * F_g_8 + N1_by_N3 * N3_8 + N1_by_N1 * N1_8 + N1_by_I_N1 * I_N1_8) * 0.1111111111111111;
      const H_9 = (H_by_D * D_8 + H_by_I * I_8 + H_by_H * H_8) * 0.1111111111111111;
      const S_9 = (S_by_N1 * N1_8 + S_by_N3 * N3_8 + S_by_S * S_8) * 0.1111111111111111;
      const G_9 = G_by_D * D_9 + G_by_M * M_9 + G_by_F * F_9;
      const G_G_9 = 2 * (G_0 * G_9 + G_1 * G_8 + G_2 * G_7 + G_3 * G_6 + G_4 * G_5);
      const phi_below_9 = G_G_9;
      const phi_9 = (G_G_9 - phi_below_1 * phi_8 - phi_below_2 * phi_7 - phi_below_3 * phi_6 - phi_below_4 * phi_5 - phi_below_5 * phi_4 - phi_below_6 * phi_3 - phi_below_7 * phi_2 - phi_below_8 * phi_1 - phi_below_9 * phi_0) * phi_per;
      const g_9 = g_by_N1 * N1_9 + g_by_N3 * N3_9;
      const c_9 = c_by_P * P_9 + c_by_F * F_9;
      const D_10 = (D_by_D * D_9) * 0.1;
      const I_M_9 = I * M_9 + I_1 * M_8 + I_2 * M_7 + I_3 * M_6 + I_4 * M_5 + I_5 * M_4 + I_6 * M_3 + I_7 * M_2 + I_8 * M_1 + I_9 * M;
      const I_10 = (I_by_D * D_9 + I_by_I * I_9 + I_by_I_M * I_M_9) * 0.1;
      const M_10 = (M_by_I * I_9 + M_by_M * M_9) * 0.1;
      const c_phi_9 = c_0 * phi_9 + c_1 * phi_8 + c_2 * phi_7 + c_3 * phi_6 + c_4 * phi_5 + c_5 * phi_4 + c_6 * phi_3 + c_7 * phi_2 + c_8 * phi_1 + c_9 * phi_0;
      const P_10 = (P_by_c_phi * c_phi_9 + P_by_P * P_9) * 0.1;
      const F_10 = (F_by_P * P_9 + F_by_F * F_9) * 0.1;
      const F_g_9 = F * g_9 + F_1 * g_8 + F_2 * g_7 + F_3 * g_6 + F_4 * g_5 + F_5 * g_4 + F_6 * g_3 + F_7 * g_2 + F_8 * g_1 + F_9 * g_0;
      const I_N3_9 = I * N3_9 + I_1 * N3_8 + I_2 * N3_7 + I_3 * N3_6 + I_4 * N3_5 + I_5 * N3_4 + I_6 * N3_3 + I_7 * N3_2 + I_8 * N3_1 + I_9 * N3;
      const N3_10 = (N3_by_F_g * F_g_9 + N3_by_N3 * N3_9 + N3_by_I_N3 * I_N3_9) * 0.1;
      const I_N1_9 = I * N1_9 + I_1 * N1_8 + I_2 * N1_7 + I_3 * N1_6 + I_4 * N1_5 + I_5 * N1_4 + I_6 * N1_3 + I_7 * N1_2 + I_8 * N1_1 + I_9 * N1;
      const N1_10 = (N1_by_F_g * F_g_9 + N1_by_N3 * N3_9 + N1_by_N1 * N1_9 + N1_by_I_N1 * I_N1_9) * 0.1;
      const H_10 = (H_by_D * D_9 + H_by_I * I_9 + H_by_H * H_9) * 0.1;
      const S_10 = (S_by_N1 * N1_9 + S_by_N3 * N3_9 + S_by_S * S_9) * 0.1;
      const per_D = 1 / (floor2 + D * D);
      const per_I = 1 / (floor2 + I * I);
      const per_M = 1 / (floor2 + M * M);
      const per_P = 1 / (floor2 + P * P);
      const per_F = 1 / (floor2 + F * F);
      const per_N3 = 1 / (floor2 + N3 * N3);
      const per_N1 = 1 / (floor2 + N1 * N1);
      const per_H = 1 / (floor2 + H * H);
      const per_S = 1 / (floor2 + S * S);
      const last2 = D_10 * D_10 * per_D + I_10 * I_10 * per_I + M_10 * M_10 * per_M + P_10 * P_10 * per_P + F_10 * F_10 * per_F + N3_10 * N3_10 * per_N3 + N1_10 * N1_10 * per_N1 + H_10 * H_10 * per_H + S_10 * S_10 * per_S;
      const before2 = D_9 * D_9 * per_D + I_9 * I_9 * per_I + M_9 * M_9 * per_M + P_9 * P_9 * per_P + F_9 * F_9 * per_F + N3_9 * N3_9 * per_N3 + N1_9 * N1_9 * per_N1 + H_9 * H_9 * per_H + S_9 * S_9 * per_S;
      if (!(last2 + before2 < Infinity)) return NOT_FINITE;
      const left = end - t;
      const reach = Math.min(shorter(before2 * per_tolerance2, 0.05555555555555555), shorter(last2 * per_tolerance2, 0.05));
      const isLast = reach * 1.0001 >= left;
      const h = isLast ? left : reach * 2 > left ? left * 0.5 : reach;
      if (!(h > 1e-12)) return STEP_TOO_SMALL;
      const next = isLast ? end : t + h;
      while (point < pointCount && (points[point] as number) < next) {
        const u = (points[point] as number) - t;
        out[at + 0] = D + u * (D_1 + u * (D_2 + u * (D_3 + u * (D_4 + u * (D_5 + u * (D_6 + u * (D_7 + u * (D_8 + u * (D_9 + u * D_10)))))))));
        out[at + 1] = I + u * (I_1 + u * (I_2 + u * (I_3 + u * (I_4 + u * (I_5 + u * (I_6 + u * (I_7 + u * (I_8 + u * (I_9 + u * I_10)))))))));
        out[at + 2] = M + u * (M_1 + u * (M_2 + u * (M_3 + u * (M_4 + u * (M_5 + u * (M_6 + u * (M_7 + u * (M_8 + u * (M_9 + u * M_10)))))))));
        out[at + 3] = P + u * (P_1 + u * (P_2 + u * (P_3 + u * (P_4 + u * (P_5 + u * (P_6 + u * (P_7 + u * (P_8 + u * (P_9 + u * P_10)))))))));
        out[at + 4] = F + u * (F_1 + u * (F_2 + u * (F_3 + u * (F_4 + u * (F_5 + u * (F_6 + u * (F_7 + u * (F_8 + u * (F_9 + u * F_10)))))))));
        out[at + 5] = N3 + u * (N3_1 + u * (N3_2 + u * (N3_3 + u * (N3_4 + u * (N3_5 + u * (N3_6 + u * (N3_7 + u * (N3_8 + u * (N3_9 + u * N3_10)))))))));
        out[at + 6] = N1 + u * (N1_1 + u * (N1_2 + u * (N1_3 + u * (N1_4 + u * (N1_5 + u * (N1_6 + u * (N1_7 + u * (N1_8 + u * (N1_9 + u * N1_10)))))))));
        out[at + 7] = H + u * (H_1 + u * (H_2 + u * (H_3 + u * (H_4 + u * (H_5 + u * (H_6 + u * (H_7 + u * (H_8 + u * (H_9 + u * H_10)))))))));
        out[at + 8] = S + u * (S_1 + u * (S_2 + u * (S_3 + u * (S_4 + u * (S_5 + u * (S_6 + u * (S_7 + u * (S_8 + u * (S_9 + u * S_10)))))))));
        at += STATES;
        point += 1;
      }
      D = D + h * (D_1 + h * (D_2 + h * (D_3 + h * (D_4 + h * (D_5 + h * (D_6 + h * (D_7 + h * (D_8 + h * (D_9 + h * D_10)))))))));
      I = I + h * (I_1 + h * (I_2 + h * (I_3 + h * (I_4 + h * (I_5 + h * (I_6 + h * (I_7 + h * (I_8 + h * (I_9 + h * I_10)))))))));
      M = M + h * (M_1 + h * (M_2 + h * (M_3 + h * (M_4 + h * (M_5 + h * (M_6 + h * (M_7 + h * (M_8 + h * (M_9 + h * M_10)))))))));
      P = P + h * (P_1 + h * (P_2 + h * (P_3 + h * (P_4 + h * (P_5 + h * (P_6 + h * (P_7 + h * (P_8 + h * (P_9 + h * P_10)))))))));
      F = F + h * (F_1 + h * (F_2 + h * (F_3 + h * (F_4 + h * (F_5 + h * (F_6 + h * (F_7 + h * (F_8 + h * (F_9 + h * F_10)))))))));
      N3 = N3 + h * (N3_1 + h * (N3_2 + h * (N3_3 + h * (N3_4 + h * (N3_5 + h * (N3_6 + h * (N3_7 + h * (N3_8 + h * (N3_9 + h * N3_10)))))))));
      N1 = N1 + h * (N1_1 + h * (N1_2 + h * (N1_3 + h * (N1_4 + h * (N1_5 + h * (N1_6 + h * (N1_7 + h * (N1_8 + h * (N1_9 + h * N1_10)))))))));
      H = H + h * (H_1 + h * (H_2 + h * (H_3 + h * (H_4 + h * (H_5 + h * (H_6 + h * (H_7 + h * (H_8 + h * (H_9 + h * H_10)))))))));
      S = S + h * (S_1 + h * (S_2 + h * (S_3 + h * (S_4 + h * (S_5 + h * (S_6 + h * (S_7 + h * (S_8 + h * (S_9 + h * S_10)))))))));
      if (D < trace) D = 0;
      t = next;
    }
  }
  return steps;
}
