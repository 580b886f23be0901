"""Indicators: pure functions on landed tables, one module a question.

They read frames and values, never files, params or the clock, and give either a frame of
ratios (see ``ratios``) or a frozen record. What the data can't carry is refused by name in
``status``; what is malformed raises.

targeting     reached or not: coverage, exclusion, inclusion, accuracy, concentration
matching      how many recipients the register knows, and what the others could change
incidence     how each desil shares in what a programme gives
flows         left or joined the list: by reason, what of it lasts, what of it is chance
impact        what the incentive may be said to have done, and what the data can't carry
projection    what the list's own past lets one expect, and how sure that is
budget        spent: absorption, shares, cost per family reached
incentive     the fiscal incentive: absorption per tahap, the condition for tahap II, compliance
verification  how far the register has been checked
survey        designs of surveys and the errors they carry
poverty       how poor and how unequal, from expenditure
catalogue     what each printed indicator is: id, unit, denominator, formula, refusals
"""
