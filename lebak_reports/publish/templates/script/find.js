// What a query leads to: names narrow down where to look, all other words what to look for.
const [words, rootsOfWords, inside, names] = [data.kata, data.akar, data.baris, data.nama].map(Object.entries);
const villages = data.desa.map(([name, region]) => ({ words: wordsOf(name), region }));

const placesOf = (index, fits) => index.flatMap(([key, places]) => (fits(key) ? places : []));

const captionsOf = (word) => {
  const own = roots(word);
  return new Set([
    ...placesOf(words, (key) => key.startsWith(word) || own.has(key)),
    ...placesOf(rootsOfWords, (key) => own.has(key)),
  ]);
};

const rowsOf = (word) => {
  const own = roots(word);
  return placesOf(inside, (key) => key.startsWith(word) || own.has(key));
};

// Names of regions are written in one word or two: any part of one will do.
const namesOf = (word) => {
  const regions = new Set(placesOf(names, (key) => key.includes(word)));
  const found = new Set();
  villages.forEach((village, place) => {
    if (village.words.some((each) => each.startsWith(word))) found.add(place);
  });
  const within = new Set([...regions, ...[...found].map((place) => villages[place].region)]);
  return { regions, villages: found, within };
};

const common = ([first = new Set(), ...others]) =>
  [...first].filter((place) => others.every((set) => set.has(place))).sort((a, b) => a - b);

const find = (query) => {
  const named = [];
  const wanted = [];
  for (const word of wordsOf(query)) {
    const [captions, name] = [captionsOf(word), namesOf(word)];
    if (name.within.size && !captions.size) named.push(name);
    else wanted.push({ captions, all: new Set([...captions, ...rowsOf(word)]) });
  }
  const captions = common(wanted.map((each) => each.captions));
  const all = common(wanted.map((each) => each.all));
  return {
    regions: common(named.map((each) => each.regions)),
    villages: common(named.map((each) => each.villages)),
    captions,
    rows: all.filter((place) => !captions.includes(place)),
    within: named.length ? new Set(common(named.map((each) => each.within))) : null,
  };
};

// Spelling: what differs in one letter more, less or other, or in two that changed places.
const CORRECTIONS = 3;
const SHORTEST_WORD = 4;

const isNear = (one, other) => {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  const [a, b] = [one.slice(same), other.slice(same)];
  const isSwapped = a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2);
  return a.slice(1) === b || a === b.slice(1) || a.slice(1) === b.slice(1) || isSwapped;
};

const isKnown = (word) => captionsOf(word).size || rowsOf(word).length || namesOf(word).within.size;

const nearest = (word) => {
  const known = [...words, ...names, ...inside].map(([key]) => key).concat(villages.flatMap((each) => each.words));
  return word.length < SHORTEST_WORD ? [] : [...new Set(known)].filter((key) => isNear(word, key)).slice(0, CORRECTIONS);
};

const correctionsOf = (query) => {
  const typed = wordsOf(query);
  const choices = typed.map((word) => (isKnown(word) ? [word] : nearest(word)));
  if (choices.some((each) => !each.length)) return [];
  const most = Math.max(...choices.map((each) => each.length));
  const texts = Array.from({ length: most }, (_, turn) => choices.map((each) => each[turn % each.length]).join(" "));
  return texts.filter((text) => text !== typed.join(" "));
};
