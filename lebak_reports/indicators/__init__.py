"""Indicators: pure functions on landed tables, one module a question.

They read frames and values, never files, params or the clock, and give either a frame of
ratios (see ``ratio_frames``) or a frozen record. What the data can't carry is refused by name in
``status``; what is malformed raises.

targeting     reached or not: coverage, exclusion, inclusion, accuracy, concentration
reach         which families of the list get programmes of which strategy
matching      how many recipients the register knows, and what the others could change
incidence     how each desil shares in what a programme gives
flows         left or joined the list: by reason, what of it lasts, what of it is chance
impact        what the incentive may be said to have done, and what the data can't carry
projection    what the list's own past lets one expect, and how sure that is
budget        spent: absorption, shares, cost per family reached
incentive     the fiscal incentive: absorption per tahap, compliance, the curve of its months
tahap_dua     whether the second tranche may come
output        delivered: works built, targets met
tagging       the score of tagged spending
contribution  a fund's part of what its activities cost
chain         from plan to families, each step a part of the one before
verification  how far the register has been checked
institution   villages with a team, offices on time, questions answered, follow-ups
macro         poverty as surveys estimate it, beside the list
survey        designs of surveys and the errors they carry
poverty       how poor and how unequal, from expenditure
catalogue     what each printed indicator is: id, unit, denominator, formula, refusals
ratios        one ratio, or the reason why there is none
ratio_frames  the same for many domains, and their whole
counts        rows by domain
"""
