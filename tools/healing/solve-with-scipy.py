"""The healing model under SciPy's LSODA: people on standard input, seconds in milliseconds on standard output."""
import json
import sys
import time

import numpy as np
from scipy.integrate import solve_ivp

given = json.load(sys.stdin)
points = np.array(given["points"], dtype=float)


def slopes(_, y, p):
    (kD, aI, dI, rIM, aM, dM, aP, KG, wD, wM, wF, kPF, dP, dF, s3, s1, km, d3, d1, mu, fI, Nmax, chi, aH, wH, dH, tauS) = p
    D, I, M, P, F, N3, N1, H, S = y
    G = wD * D + wM * M + wF * F
    phi = G * G / (KG * KG + G * G)
    g = max(0.0, 1 - (N1 + N3) / Nmax)
    c = max(0.0, 1 - P - F)
    return [
        -kD * D,
        aI * D - dI * I - rIM * I * M,
        aM * I - dM * M,
        aP * phi * c - (kPF + dP) * P,
        kPF * P - dF * F,
        s3 * F * g - (km + d3 + mu * I) * N3,
        s1 * F * g + chi * km * N3 - (d1 + fI * mu * I) * N1,
        aH * (D + wH * I) - dH * H,
        (N1 + N3 - S) / tauS,
    ]


began = time.perf_counter()
for person in given["people"]:
    state = np.zeros(9)
    stops = person["sessions"] + [points[-1]]
    for start, stop, dose in zip(stops, stops[1:], person["doses"]):
        state[0] += dose
        wanted = points[(points > start) & (points < stop)]
        solution = solve_ivp(
            slopes,
            (start, stop),
            state,
            method="LSODA",
            t_eval=np.append(wanted, stop),
            args=(person["rates"],),
            rtol=given["rtol"],
            atol=given["rtol"] * 1e-3,
        )
        state = solution.y[:, -1].copy()
print((time.perf_counter() - began) * 1000)
