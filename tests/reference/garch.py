"""Expected values for tests/garch.rs: GARCH(1,1) of every monthly price series by Python's arch package.

    pip install arch==8.0.0 && python tests/reference/garch.py assets/data/prices.json > tests/reference/garch.csv

Returns in percent, constant mean, normal errors, the package's own defaults otherwise: backcast by exponential
weights over the first 75 residuals, robust standard errors (Bollerslev and Wooldridge 1992). Of a series with gaps
the newest unbroken run of returns is taken, as the portal does.
"""
import json
import math
import sys
import warnings

import arch
from arch import arch_model

warnings.simplefilter("ignore")


def newest_run(values):
    run = []
    for before, now in zip(values, values[1:]):
        run = run + [100 * math.log(now / before)] if before and now else []
    return run


print(f"# arch {arch.__version__}")
print("series,observations,mu,omega,alpha,beta,se_mu,se_omega,se_alpha,se_beta,log_likelihood,backcast,last_variance,variance_12")
for series in json.load(open(sys.argv[1]))["series"]:
    if series["frequency"] != "monthly":
        continue
    returns = newest_run(series["values"])
    if len(returns) < 60:
        continue
    model = arch_model(returns, mean="Constant", vol="GARCH", p=1, q=1, dist="normal", rescale=False)
    fit = model.fit(disp="off", options={"maxiter": 2000})
    p, se = fit.params, fit.std_err
    ahead = fit.forecast(horizon=12, reindex=False).variance.iloc[-1]
    row = [p["mu"], p["omega"], p["alpha[1]"], p["beta[1]"], se["mu"], se["omega"], se["alpha[1]"], se["beta[1]"]]
    row += [fit.loglikelihood, model.volatility.backcast(model.resids(model.starting_values()))]
    row += [fit.conditional_volatility[-1] ** 2, ahead.iloc[-1]]
    print(f"{series['id']},{len(returns)}," + ",".join(f"{value:.8g}" for value in row))
