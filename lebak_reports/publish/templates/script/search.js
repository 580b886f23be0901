// The search box and its results.
const MOST = 30;
const FEW = 3;

const element = (name, text, attributes = {}) => {
  const made = document.createElement(name);
  made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
};

const isPdf = (file) => file.endsWith(".pdf");

const addressOf = (region, file, anchor) => {
  const mark = isPdf(file) ? "#nameddest=" : "#";
  return `${data.wilayah[region][1]}/${file}${anchor && mark + anchor}`;
};

const result = (name, href, note) => {
  const made = element("li", "");
  made.append(element("a", name, { href }), element("p", note, { class: "keterangan" }));
  return made;
};

const regionResult = (region) => {
  const [name, , file] = data.wilayah[region];
  return result(name, addressOf(region, file, ""), "Buka dokumen wilayah");
};

const villageResult = (place) => {
  const [name, region] = data.desa[place];
  return result(name, addressOf(region, ...data.letakDesa), data.wilayah[region][0]);
};

const linksTo = (regions, file, anchor) => {
  const list = element("ul", "", { class: "berkas" });
  for (const region of regions) {
    const item = element("li", "");
    item.append(element("a", data.wilayah[region][0], { href: addressOf(region, file, anchor) }));
    list.append(item);
  }
  return list;
};

// Hundreds of links are made when somebody asks for them.
const foldedLinks = (regions, ...target) => {
  const more = element("details", "");
  more.append(element("summary", `Pilih di antara ${regions.length} wilayah`));
  more.addEventListener("toggle", () => more.append(linksTo(regions, ...target)), { once: true });
  return more;
};

const holdersOf = (place, within) => {
  const [file, , , , holders] = data.isi[place];
  const all = holders || data.dokumen[file][1];
  return within ? all.filter((region) => within.has(region)) : all;
};

const itemResult = (place, regions, where) => {
  const [file, anchor, label, text] = data.isi[place];
  const name = `${label} ${text}`.trim();
  const title = [where, data.dokumen[file][0] + (isPdf(file) ? " (PDF)" : "")].filter(Boolean).join(" ");
  if (regions.length === 1) {
    const [only] = regions;
    return result(name, addressOf(only, file, anchor), `${title}, ${data.wilayah[only][0]}`);
  }
  const made = element("li", "");
  made.append(element("span", name, { class: "judul" }), element("p", title, { class: "keterangan" }));
  made.append(regions.length > FEW ? foldedLinks(regions, file, anchor) : linksTo(regions, file, anchor));
  return made;
};

// What makes a result, for each of them: most are never looked at.
const resultsOf = ({ regions, villages: desa, captions, rows, within }) => {
  const items = (places, where) =>
    places
      .map((place) => [place, holdersOf(place, within)])
      .filter(([, holders]) => holders.length)
      .map(([place, holders]) => () => itemResult(place, holders, where));
  return [
    ...regions.map((region) => () => regionResult(region)),
    ...desa.map((place) => () => villageResult(place)),
    ...items(captions, ""),
    ...items(rows, "Di dalam tabel,"),
  ];
};

const correction = (text) => {
  const button = element("button", text, { type: "button" });
  button.addEventListener("click", () => {
    byId("cari").value = text;
    search();
    byId("cari").focus();
  });
  return button;
};

const told = (count) => {
  const hidden = count > MOST ? `; ${MOST} pertama ditampilkan` : "";
  return count ? `${count} hasil${hidden}.` : "Tidak ada yang cocok. Coba kata lain atau sebagian kata.";
};

const search = () => {
  const query = byId("cari").value;
  const results = resultsOf(find(query));
  const corrections = results.length ? [] : correctionsOf(query);
  byId("hasil-cari").replaceChildren(...results.slice(0, MOST).map((make) => make()));
  byId("kabar-cari").textContent = query.trim() && told(results.length);
  byId("saran-cari").hidden = !corrections.length;
  byId("saran-cari").replaceChildren("Maksud Anda: ", ...corrections.map(correction));
};

const setUpSearch = (box) => {
  box.addEventListener("input", search);
  box.form.addEventListener("submit", (event) => event.preventDefault());
  box.closest(".cari").hidden = false;
};
setUpSearch(byId("cari"));
