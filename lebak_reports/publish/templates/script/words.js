// Words and roots: the same steps as publish/portal/stemming.py, by the same rules.
const byId = (id) => document.getElementById(id);
const data = JSON.parse(byId("data").textContent);
const ignored = new Set(data.diabaikan);
const rules = data.aturan.map(([on, affix, instead]) => [new RegExp(on), new RegExp(affix), instead]);

const folded = (text) => text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");

const wordsOf = (text) =>
  (folded(text).replace(/\.(?=\d{3}(?!\d))/g, "").match(/[\p{L}\p{N}_]+/gu) || []).filter((word) => !ignored.has(word));

const stripped = (word) =>
  rules
    .filter(([on, affix]) => on.test(word) && affix.test(word))
    .flatMap(([, affix, instead]) => instead.map((letters) => word.replace(affix, letters)));

const roots = (word) => {
  const found = new Set([word]);
  // A set also visits what is added on the way.
  for (const each of found)
    for (const root of stripped(each)) if (root.length >= data.terpendek) found.add(root);
  return found;
};
