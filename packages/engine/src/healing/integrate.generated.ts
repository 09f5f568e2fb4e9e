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
  const floor2 = 1e-6;
  const scale = 1 / (8 * tolerance * tolerance);
  const perNmax = 1 / Nmax;
  const pertauS = 1 / tauS;
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
  let k1_I = 0;
  let k1_M = 0;
  let k1_P = 0;
  let k1_F = 0;
  let k1_N3 = 0;
  let k1_N1 = 0;
  let k1_H = 0;
  let k1_S = 0;
  let t = 0;
  let session = 0;
  let point = 0;
  let at = outAt;
  let steps = 0;
  let jumpStep = 0.02 * Math.pow(tolerance * 1e6, 0.2);
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
    const G_1 = wD * D + wM * M + wF * F;
    const phi_1 = (G_1 * G_1) / (KG * KG + G_1 * G_1);
    const g_1 = Math.max(0, 1 - (N1 + N3) * perNmax);
    const c_1 = Math.max(0, 1 - P - F);
    k1_I = aI * D - dI * I - rIM * I * M;
    k1_M = aM * I - dM * M;
    k1_P = aP * phi_1 * c_1 - (kPF + dP) * P;
    k1_F = kPF * P - dF * F;
    k1_N3 = s3 * F * g_1 - (km + d3 + mu * I) * N3;
    k1_N1 = s1 * F * g_1 + chi * km * N3 - (d1 + fI * mu * I) * N1;
    k1_H = aH * (D + wH * I) - dH * H;
    k1_S = (N1 + N3 - S) * pertauS;
    let h = jumpStep;
    let isFirst = true;
    while (t < end) {
      steps += 1;
      if (steps > mostSteps) return TOO_MANY_STEPS;
      const left = end - t;
      const isLast = h * 1.0001 >= left;
      if (isLast) h = left;
      else if (h * 2 > left) h = left * 0.5;
      if (!(h > 1e-12)) return STEP_TOO_SMALL;
      const x1 = D === 0 ? 0 : Math.exp((-1 / 90) * kD * h);
      const x2 = x1 * x1;
      const x8 = x2 * x2 * (x2 * x2);
      const x9 = x8 * x1;
      const x18 = x9 * x9;
      const x72 = x18 * x18 * (x18 * x18);
      const y2_D = D * x18;
      const y3_D = y2_D * x9;
      const y4_D = D * x72;
      const y5_D = y4_D * x8;
      const y6_D = y4_D * x18;
      const y7_D = y6_D;
      const y2_I = I + h * ((0.2) * k1_I);
      const y2_M = M + h * ((0.2) * k1_M);
      const y2_P = P + h * ((0.2) * k1_P);
      const y2_F = F + h * ((0.2) * k1_F);
      const y2_N3 = N3 + h * ((0.2) * k1_N3);
      const y2_N1 = N1 + h * ((0.2) * k1_N1);
      const y2_H = H + h * ((0.2) * k1_H);
      const y2_S = S + h * ((0.2) * k1_S);
      const G_2 = wD * y2_D + wM * y2_M + wF * y2_F;
      const phi_2 = (G_2 * G_2) / (KG * KG + G_2 * G_2);
      const g_2 = Math.max(0, 1 - (y2_N1 + y2_N3) * perNmax);
      const c_2 = Math.max(0, 1 - y2_P - y2_F);
      const k2_I = aI * y2_D - dI * y2_I - rIM * y2_I * y2_M;
      const k2_M = aM * y2_I - dM * y2_M;
      const k2_P = aP * phi_2 * c_2 - (kPF + dP) * y2_P;
      const k2_F = kPF * y2_P - dF * y2_F;
      const k2_N3 = s3 * y2_F * g_2 - (km + d3 + mu * y2_I) * y2_N3;
      const k2_N1 = s1 * y2_F * g_2 + chi * km * y2_N3 - (d1 + fI * mu * y2_I) * y2_N1;
      const k2_H = aH * (y2_D + wH * y2_I) - dH * y2_H;
      const k2_S = (y2_N1 + y2_N3 - y2_S) * pertauS;
      const y3_I = I + h * ((3 / 40) * k1_I + (9 / 40) * k2_I);
      const y3_M = M + h * ((3 / 40) * k1_M + (9 / 40) * k2_M);
      const y3_P = P + h * ((3 / 40) * k1_P + (9 / 40) * k2_P);
      const y3_F = F + h * ((3 / 40) * k1_F + (9 / 40) * k2_F);
      const y3_N3 = N3 + h * ((3 / 40) * k1_N3 + (9 / 40) * k2_N3);
      const y3_N1 = N1 + h * ((3 / 40) * k1_N1 + (9 / 40) * k2_N1);
      const y3_H = H + h * ((3 / 40) * k1_H + (9 / 40) * k2_H);
      const y3_S = S + h * ((3 / 40) * k1_S + (9 / 40) * k2_S);
      const G_3 = wD * y3_D + wM * y3_M + wF * y3_F;
      const phi_3 = (G_3 * G_3) / (KG * KG + G_3 * G_3);
      const g_3 = Math.max(0, 1 - (y3_N1 + y3_N3) * perNmax);
      const c_3 = Math.max(0, 1 - y3_P - y3_F);
      const k3_I = aI * y3_D - dI * y3_I - rIM * y3_I * y3_M;
      const k3_M = aM * y3_I - dM * y3_M;
      const k3_P = aP * phi_3 * c_3 - (kPF + dP) * y3_P;
      const k3_F = kPF * y3_P - dF * y3_F;
      const k3_N3 = s3 * y3_F * g_3 - (km + d3 + mu * y3_I) * y3_N3;
      const k3_N1 = s1 * y3_F * g_3 + chi * km * y3_N3 - (d1 + fI * mu * y3_I) * y3_N1;
      const k3_H = aH * (y3_D + wH * y3_I) - dH * y3_H;
      const k3_S = (y3_N1 + y3_N3 - y3_S) * pertauS;
      const y4_I = I + h * ((44 / 45) * k1_I + (-56 / 15) * k2_I + (32 / 9) * k3_I);
      const y4_M = M + h * ((44 / 45) * k1_M + (-56 / 15) * k2_M + (32 / 9) * k3_M);
      const y4_P = P + h * ((44 / 45) * k1_P + (-56 / 15) * k2_P + (32 / 9) * k3_P);
      const y4_F = F + h * ((44 / 45) * k1_F + (-56 / 15) * k2_F + (32 / 9) * k3_F);
      const y4_N3 = N3 + h * ((44 / 45) * k1_N3 + (-56 / 15) * k2_N3 + (32 / 9) * k3_N3);
      const y4_N1 = N1 + h * ((44 / 45) * k1_N1 + (-56 / 15) * k2_N1 + (32 / 9) * k3_N1);
      const y4_H = H + h * ((44 / 45) * k1_H + (-56 / 15) * k2_H + (32 / 9) * k3_H);
      const y4_S = S + h * ((44 / 45) * k1_S + (-56 / 15) * k2_S + (32 / 9) * k3_S);
      const G_4 = wD * y4_D + wM * y4_M + wF * y4_F;
      const phi_4 = (G_4 * G_4) / (KG * KG + G_4 * G_4);
      const g_4 = Math.max(0, 1 - (y4_N1 + y4_N3) * perNmax);
      const c_4 = Math.max(0, 1 - y4_P - y4_F);
      const k4_I = aI * y4_D - dI * y4_I - rIM * y4_I * y4_M;
      const k4_M = aM * y4_I - dM * y4_M;
      const k4_P = aP * phi_4 * c_4 - (kPF + dP) * y4_P;
      const k4_F = kPF * y4_P - dF * y4_F;
      const k4_N3 = s3 * y4_F * g_4 - (km + d3 + mu * y4_I) * y4_N3;
      const k4_N1 = s1 * y4_F * g_4 + chi * km * y4_N3 - (d1 + fI * mu * y4_I) * y4_N1;
      const k4_H = aH * (y4_D + wH * y4_I) - dH * y4_H;
      const k4_S = (y4_N1 + y4_N3 - y4_S) * pertauS;
      const y5_I = I + h * ((19372 / 6561) * k1_I + (-25360 / 2187) * k2_I + (64448 / 6561) * k3_I + (-212 / 729) * k4_I);
      const y5_M = M + h * ((19372 / 6561) * k1_M + (-25360 / 2187) * k2_M + (64448 / 6561) * k3_M + (-212 / 729) * k4_M);
      const y5_P = P + h * ((19372 / 6561) * k1_P + (-25360 / 2187) * k2_P + (64448 / 6561) * k3_P + (-212 / 729) * k4_P);
      const y5_F = F + h * ((19372 / 6561) * k1_F + (-25360 / 2187) * k2_F + (64448 / 6561) * k3_F + (-212 / 729) * k4_F);
      const y5_N3 = N3 + h * ((19372 / 6561) * k1_N3 + (-25360 / 2187) * k2_N3 + (64448 / 6561) * k3_N3 + (-212 / 729) * k4_N3);
      const y5_N1 = N1 + h * ((19372 / 6561) * k1_N1 + (-25360 / 2187) * k2_N1 + (64448 / 6561) * k3_N1 + (-212 / 729) * k4_N1);
      const y5_H = H + h * ((19372 / 6561) * k1_H + (-25360 / 2187) * k2_H + (64448 / 6561) * k3_H + (-212 / 729) * k4_H);
      const y5_S = S + h * ((19372 / 6561) * k1_S + (-25360 / 2187) * k2_S + (64448 / 6561) * k3_S + (-212 / 729) * k4_S);
      const G_5 = wD * y5_D + wM * y5_M + wF * y5_F;
      const phi_5 = (G_5 * G_5) / (KG * KG + G_5 * G_5);
      const g_5 = Math.max(0, 1 - (y5_N1 + y5_N3) * perNmax);
      const c_5 = Math.max(0, 1 - y5_P - y5_F);
      const k5_I = aI * y5_D - dI * y5_I - rIM * y5_I * y5_M;
      const k5_M = aM * y5_I - dM * y5_M;
      const k5_P = aP * phi_5 * c_5 - (kPF + dP) * y5_P;
      const k5_F = kPF * y5_P - dF * y5_F;
      const k5_N3 = s3 * y5_F * g_5 - (km + d3 + mu * y5_I) * y5_N3;
      const k5_N1 = s1 * y5_F * g_5 + chi * km * y5_N3 - (d1 + fI * mu * y5_I) * y5_N1;
      const k5_H = aH * (y5_D + wH * y5_I) - dH * y5_H;
      const k5_S = (y5_N1 + y5_N3 - y5_S) * pertauS;
      const y6_I = I + h * ((9017 / 3168) * k1_I + (-355 / 33) * k2_I + (46732 / 5247) * k3_I + (49 / 176) * k4_I + (-5103 / 18656) * k5_I);
      const y6_M = M + h * ((9017 / 3168) * k1_M + (-355 / 33) * k2_M + (46732 / 5247) * k3_M + (49 / 176) * k4_M + (-5103 / 18656) * k5_M);
      const y6_P = P + h * ((9017 / 3168) * k1_P + (-355 / 33) * k2_P + (46732 / 5247) * k3_P + (49 / 176) * k4_P + (-5103 / 18656) * k5_P);
      const y6_F = F + h * ((9017 / 3168) * k1_F + (-355 / 33) * k2_F + (46732 / 5247) * k3_F + (49 / 176) * k4_F + (-5103 / 18656) * k5_F);
      const y6_N3 = N3 + h * ((9017 / 3168) * k1_N3 + (-355 / 33) * k2_N3 + (46732 / 5247) * k3_N3 + (49 / 176) * k4_N3 + (-5103 / 18656) * k5_N3);
      const y6_N1 = N1 + h * ((9017 / 3168) * k1_N1 + (-355 / 33) * k2_N1 + (46732 / 5247) * k3_N1 + (49 / 176) * k4_N1 + (-5103 / 18656) * k5_N1);
      const y6_H = H + h * ((9017 / 3168) * k1_H + (-355 / 33) * k2_H + (46732 / 5247) * k3_H + (49 / 176) * k4_H + (-5103 / 18656) * k5_H);
      const y6_S = S + h * ((9017 / 3168) * k1_S + (-355 / 33) * k2_S + (46732 / 5247) * k3_S + (49 / 176) * k4_S + (-5103 / 18656) * k5_S);
      const G_6 = wD * y6_D + wM * y6_M + wF * y6_F;
      const phi_6 = (G_6 * G_6) / (KG * KG + G_6 * G_6);
      const g_6 = Math.max(0, 1 - (y6_N1 + y6_N3) * perNmax);
      const c_6 = Math.max(0, 1 - y6_P - y6_F);
      const k6_I = aI * y6_D - dI * y6_I - rIM * y6_I * y6_M;
      const k6_M = aM * y6_I - dM * y6_M;
      const k6_P = aP * phi_6 * c_6 - (kPF + dP) * y6_P;
      const k6_F = kPF * y6_P - dF * y6_F;
      const k6_N3 = s3 * y6_F * g_6 - (km + d3 + mu * y6_I) * y6_N3;
      const k6_N1 = s1 * y6_F * g_6 + chi * km * y6_N3 - (d1 + fI * mu * y6_I) * y6_N1;
      const k6_H = aH * (y6_D + wH * y6_I) - dH * y6_H;
      const k6_S = (y6_N1 + y6_N3 - y6_S) * pertauS;
      const y7_I = I + h * ((35 / 384) * k1_I + (500 / 1113) * k3_I + (125 / 192) * k4_I + (-2187 / 6784) * k5_I + (11 / 84) * k6_I);
      const y7_M = M + h * ((35 / 384) * k1_M + (500 / 1113) * k3_M + (125 / 192) * k4_M + (-2187 / 6784) * k5_M + (11 / 84) * k6_M);
      const y7_P = P + h * ((35 / 384) * k1_P + (500 / 1113) * k3_P + (125 / 192) * k4_P + (-2187 / 6784) * k5_P + (11 / 84) * k6_P);
      const y7_F = F + h * ((35 / 384) * k1_F + (500 / 1113) * k3_F + (125 / 192) * k4_F + (-2187 / 6784) * k5_F + (11 / 84) * k6_F);
      const y7_N3 = N3 + h * ((35 / 384) * k1_N3 + (500 / 1113) * k3_N3 + (125 / 192) * k4_N3 + (-2187 / 6784) * k5_N3 + (11 / 84) * k6_N3);
      const y7_N1 = N1 + h * ((35 / 384) * k1_N1 + (500 / 1113) * k3_N1 + (125 / 192) * k4_N1 + (-2187 / 6784) * k5_N1 + (11 / 84) * k6_N1);
      const y7_H = H + h * ((35 / 384) * k1_H + (500 / 1113) * k3_H + (125 / 192) * k4_H + (-2187 / 6784) * k5_H + (11 / 84) * k6_H);
      const y7_S = S + h * ((35 / 384) * k1_S + (500 / 1113) * k3_S + (125 / 192) * k4_S + (-2187 / 6784) * k5_S + (11 / 84) * k6_S);
      const G_7 = wD * y7_D + wM * y7_M + wF * y7_F;
      const phi_7 = (G_7 * G_7) / (KG * KG + G_7 * G_7);
      const g_7 = Math.max(0, 1 - (y7_N1 + y7_N3) * perNmax);
      const c_7 = Math.max(0, 1 - y7_P - y7_F);
      const k7_I = aI * y7_D - dI * y7_I - rIM * y7_I * y7_M;
      const k7_M = aM * y7_I - dM * y7_M;
      const k7_P = aP * phi_7 * c_7 - (kPF + dP) * y7_P;
      const k7_F = kPF * y7_P - dF * y7_F;
      const k7_N3 = s3 * y7_F * g_7 - (km + d3 + mu * y7_I) * y7_N3;
      const k7_N1 = s1 * y7_F * g_7 + chi * km * y7_N3 - (d1 + fI * mu * y7_I) * y7_N1;
      const k7_H = aH * (y7_D + wH * y7_I) - dH * y7_H;
      const k7_S = (y7_N1 + y7_N3 - y7_S) * pertauS;
      let worst = 0;
      let miss = 0;
      miss = (71 / 57600) * k1_I + (-71 / 16695) * k3_I + (71 / 1920) * k4_I + (-17253 / 339200) * k5_I + (22 / 525) * k6_I + (-1 / 40) * k7_I;
      worst += (miss * miss) / (floor2 + y7_I * y7_I);
      miss = (71 / 57600) * k1_M + (-71 / 16695) * k3_M + (71 / 1920) * k4_M + (-17253 / 339200) * k5_M + (22 / 525) * k6_M + (-1 / 40) * k7_M;
      worst += (miss * miss) / (floor2 + y7_M * y7_M);
      miss = (71 / 57600) * k1_P + (-71 / 16695) * k3_P + (71 / 1920) * k4_P + (-17253 / 339200) * k5_P + (22 / 525) * k6_P + (-1 / 40) * k7_P;
      worst += (miss * miss) / (floor2 + y7_P * y7_P);
      miss = (71 / 57600) * k1_F + (-71 / 16695) * k3_F + (71 / 1920) * k4_F + (-17253 / 339200) * k5_F + (22 / 525) * k6_F + (-1 / 40) * k7_F;
      worst += (miss * miss) / (floor2 + y7_F * y7_F);
      miss = (71 / 57600) * k1_N3 + (-71 / 16695) * k3_N3 + (71 / 1920) * k4_N3 + (-17253 / 339200) * k5_N3 + (22 / 525) * k6_N3 + (-1 / 40) * k7_N3;
      worst += (miss * miss) / (floor2 + y7_N3 * y7_N3);
      miss = (71 / 57600) * k1_N1 + (-71 / 16695) * k3_N1 + (71 / 1920) * k4_N1 + (-17253 / 339200) * k5_N1 + (22 / 525) * k6_N1 + (-1 / 40) * k7_N1;
      worst += (miss * miss) / (floor2 + y7_N1 * y7_N1);
      miss = (71 / 57600) * k1_H + (-71 / 16695) * k3_H + (71 / 1920) * k4_H + (-17253 / 339200) * k5_H + (22 / 525) * k6_H + (-1 / 40) * k7_H;
      worst += (miss * miss) / (floor2 + y7_H * y7_H);
      miss = (71 / 57600) * k1_S + (-71 / 16695) * k3_S + (71 / 1920) * k4_S + (-17253 / 339200) * k5_S + (22 / 525) * k6_S + (-1 / 40) * k7_S;
      worst += (miss * miss) / (floor2 + y7_S * y7_S);
      const error = worst * h * h * scale;
      if (!(error < Infinity)) return NOT_FINITE;
      // The eighth root of a square: the fourth of the error, a little bolder than the fifth and far cheaper than a power.
      const change = 0.9 / Math.sqrt(Math.sqrt(Math.sqrt(error + 1e-16)));
      if (error > 1) {
        h *= Math.max(0.2, change);
        if (isFirst) jumpStep = h;
        continue;
      }
      const next = isLast ? end : t + h;
      if (point < pointCount && (points[point] as number) < next) {
        const d2_I = y7_I - I;
        const d3_I = h * k1_I - d2_I;
        const d4_I = d2_I - h * k7_I - d3_I;
        const d5_I = h * ((-12715105075 / 11282082432) * k1_I + (87487479700 / 32700410799) * k3_I + (-10690763975 / 1880347072) * k4_I + (701980252875 / 199316789632) * k5_I + (-1453857185 / 822651844) * k6_I + (69997945 / 29380423) * k7_I);
        const d2_M = y7_M - M;
        const d3_M = h * k1_M - d2_M;
        const d4_M = d2_M - h * k7_M - d3_M;
        const d5_M = h * ((-12715105075 / 11282082432) * k1_M + (87487479700 / 32700410799) * k3_M + (-10690763975 / 1880347072) * k4_M + (701980252875 / 199316789632) * k5_M + (-1453857185 / 822651844) * k6_M + (69997945 / 29380423) * k7_M);
        const d2_P = y7_P - P;
        const d3_P = h * k1_P - d2_P;
        const d4_P = d2_P - h * k7_P - d3_P;
        const d5_P = h * ((-12715105075 / 11282082432) * k1_P + (87487479700 / 32700410799) * k3_P + (-10690763975 / 1880347072) * k4_P + (701980252875 / 199316789632) * k5_P + (-1453857185 / 822651844) * k6_P + (69997945 / 29380423) * k7_P);
        const d2_F = y7_F - F;
        const d3_F = h * k1_F - d2_F;
        const d4_F = d2_F - h * k7_F - d3_F;
        const d5_F = h * ((-12715105075 / 11282082432) * k1_F + (87487479700 / 32700410799) * k3_F + (-10690763975 / 1880347072) * k4_F + (701980252875 / 199316789632) * k5_F + (-1453857185 / 822651844) * k6_F + (69997945 / 29380423) * k7_F);
        const d2_N3 = y7_N3 - N3;
        const d3_N3 = h * k1_N3 - d2_N3;
        const d4_N3 = d2_N3 - h * k7_N3 - d3_N3;
        const d5_N3 = h * ((-12715105075 / 11282082432) * k1_N3 + (87487479700 / 32700410799) * k3_N3 + (-10690763975 / 1880347072) * k4_N3 + (701980252875 / 199316789632) * k5_N3 + (-1453857185 / 822651844) * k6_N3 + (69997945 / 29380423) * k7_N3);
        const d2_N1 = y7_N1 - N1;
        const d3_N1 = h * k1_N1 - d2_N1;
        const d4_N1 = d2_N1 - h * k7_N1 - d3_N1;
        const d5_N1 = h * ((-12715105075 / 11282082432) * k1_N1 + (87487479700 / 32700410799) * k3_N1 + (-10690763975 / 1880347072) * k4_N1 + (701980252875 / 199316789632) * k5_N1 + (-1453857185 / 822651844) * k6_N1 + (69997945 / 29380423) * k7_N1);
        const d2_H = y7_H - H;
        const d3_H = h * k1_H - d2_H;
        const d4_H = d2_H - h * k7_H - d3_H;
        const d5_H = h * ((-12715105075 / 11282082432) * k1_H + (87487479700 / 32700410799) * k3_H + (-10690763975 / 1880347072) * k4_H + (701980252875 / 199316789632) * k5_H + (-1453857185 / 822651844) * k6_H + (69997945 / 29380423) * k7_H);
        const d2_S = y7_S - S;
        const d3_S = h * k1_S - d2_S;
        const d4_S = d2_S - h * k7_S - d3_S;
        const d5_S = h * ((-12715105075 / 11282082432) * k1_S + (87487479700 / 32700410799) * k3_S + (-10690763975 / 1880347072) * k4_S + (701980252875 / 199316789632) * k5_S + (-1453857185 / 822651844) * k6_S + (69997945 / 29380423) * k7_S);
        while (point < pointCount && (points[point] as number) < next) {
          const u = ((points[point] as number) - t) / h;
          const v = 1 - u;
          out[at + 0] = D === 0 ? 0 : D * Math.exp(-kD * u * h);
          out[at + 1] = I + u * (d2_I + v * (d3_I + u * (d4_I + v * d5_I)));
          out[at + 2] = M + u * (d2_M + v * (d3_M + u * (d4_M + v * d5_M)));
          out[at + 3] = P + u * (d2_P + v * (d3_P + u * (d4_P + v * d5_P)));
          out[at + 4] = F + u * (d2_F + v * (d3_F + u * (d4_F + v * d5_F)));
          out[at + 5] = N3 + u * (d2_N3 + v * (d3_N3 + u * (d4_N3 + v * d5_N3)));
          out[at + 6] = N1 + u * (d2_N1 + v * (d3_N1 + u * (d4_N1 + v * d5_N1)));
          out[at + 7] = H + u * (d2_H + v * (d3_H + u * (d4_H + v * d5_H)));
          out[at + 8] = S + u * (d2_S + v * (d3_S + u * (d4_S + v * d5_S)));
          at += STATES;
          point += 1;
        }
      }
      D = y7_D < 1e-14 ? 0 : y7_D;
      I = y7_I;
      M = y7_M;
      P = y7_P;
      F = y7_F;
      N3 = y7_N3;
      N1 = y7_N1;
      H = y7_H;
      S = y7_S;
      k1_I = k7_I;
      k1_M = k7_M;
      k1_P = k7_P;
      k1_F = k7_F;
      k1_N3 = k7_N3;
      k1_N1 = k7_N1;
      k1_H = k7_H;
      k1_S = k7_S;
      t = next;
      h *= Math.min(5, change);
      isFirst = false;
    }
  }
  return steps;
}
