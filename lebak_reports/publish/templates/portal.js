// The portal's one script: search, sorting and filters of the list. Classic, since modules do not
// load from file://; inline, under a policy that names its hash. Without it the page is whole and
// shows none of these controls.
(() => {
  "use strict";
  const byId = (id) => document.getElementById(id);
  const data = JSON.parse(byId("data").textContent);

  // Words and roots: the same steps as publish/portal/stemming.py, by the same rules.
  const ignored = new Set(data.diabaikan);
  const rules = data.aturan.map(([on, affix, instead]) => [new RegExp(on), new RegExp(affix), instead]);

  const wordsOf = (text) =>
    (text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").match(/[\p{L}\p{N}_]+/gu) || []).filter(
      (word) => !ignored.has(word),
    );

  const roots = (word) => {
    const found = new Set([word]);
    // A set also visits what is added on the way.
    for (const each of found)
      for (const [on, affix, instead] of rules)
        if (on.test(each) && affix.test(each))
          for (const letters of instead) {
            const root = each.replace(affix, letters);
            if (root.length >= data.terpendek) found.add(root);
          }
    return found;
  };

  // Search.
  const MOST = 30;
  const FEW = 3;

  const placesOf = (index, fits) => {
    const found = new Set();
    for (const [key, places] of Object.entries(index)) if (fits(key)) for (const place of places) found.add(place);
    return found;
  };

  // Names are written in one word or two: any part of one will do.
  const regionsOf = (word) => placesOf(data.nama, (key) => key.includes(word));

  const itemsOf = (word) => {
    const own = roots(word);
    return placesOf(data.kata, (key) => key.startsWith(word) || own.has(key));
  };

  const common = (sets) =>
    sets.length ? [...sets[0]].filter((place) => sets.every((set) => set.has(place))).sort((a, b) => a - b) : [];

  // Names narrow down where to look, all other words what to look for.
  const find = (query) => {
    const named = [];
    const wanted = [];
    for (const word of wordsOf(query)) {
      const items = itemsOf(word);
      const regions = regionsOf(word);
      if (regions.size && !items.size) named.push(regions);
      else wanted.push(items);
    }
    const regions = common(named);
    return { regions, items: common(wanted), within: named.length ? new Set(regions) : null };
  };

  const element = (name, text, attributes = {}) => {
    const made = document.createElement(name);
    made.textContent = text;
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };

  const linksTo = (places, addresses, anchor) => {
    const list = element("ul", "", { class: "berkas" });
    for (const place of places) {
      const item = element("li", "");
      item.append(element("a", data.wilayah[place][0], { href: `${addresses[place]}#${anchor}` }));
      list.append(item);
    }
    return list;
  };

  const itemResult = (place, within) => {
    const [document_, anchor, label, text, holders] = data.isi[place];
    const [title, addresses] = data.dokumen[document_];
    const all = holders || Object.keys(addresses).map(Number);
    const places = within ? all.filter((each) => within.has(each)) : all;
    if (!places.length) return null;
    const result = element("li", "");
    const name = `${label} ${text}`.trim();
    if (places.length === 1) {
      result.append(element("a", name, { href: `${addresses[places[0]]}#${anchor}` }));
      result.append(element("p", `${title}, ${data.wilayah[places[0]][0]}`, { class: "keterangan" }));
      return result;
    }
    result.append(element("span", name, { class: "judul" }));
    result.append(element("p", title, { class: "keterangan" }));
    const list = linksTo(places, addresses, anchor);
    if (places.length <= FEW) result.append(list);
    else {
      const more = element("details", "");
      more.append(element("summary", `Pilih di antara ${places.length} wilayah`), list);
      result.append(more);
    }
    return result;
  };

  const regionResult = (place) => {
    const [nama, href] = data.wilayah[place];
    const result = element("li", "");
    result.append(element("a", nama, { href }));
    result.append(element("p", "Buka dokumen wilayah", { class: "keterangan" }));
    return result;
  };

  const search = () => {
    const query = byId("cari").value;
    const { regions, items, within } = find(query);
    const results = [
      ...regions.map(regionResult),
      ...items.map((place) => itemResult(place, within)).filter(Boolean),
    ];
    byId("hasil-cari").replaceChildren(...results.slice(0, MOST));
    const hidden = results.length > MOST ? `; ${MOST} pertama ditampilkan` : "";
    const told = results.length ? `${results.length} hasil${hidden}.` : "Tidak ada yang cocok. Coba kata lain atau sebagian kata.";
    byId("kabar-cari").textContent = query.trim() ? told : "";
  };

  byId("cari").addEventListener("input", search);
  byId("cari").form.addEventListener("submit", (event) => event.preventDefault());
  document.querySelector(".cari").hidden = false;

  // The list: filters and sorting. A release may have none.
  const table = document.querySelector(".daftar");
  if (!table) return;
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const names = rows.map((row) => wordsOf(row.cells[0].textContent).join(" "));

  const filter = () => {
    const name = wordsOf(byId("saring-nama").value).join(" ");
    const size = byId("saring-kelas").value;
    const status = byId("saring-status").value;
    let shown = 0;
    rows.forEach((row, place) => {
      const fits =
        (names[place].includes(name) || names[place].replaceAll(" ", "").includes(name.replaceAll(" ", ""))) &&
        (!size || row.dataset.kelas === size) &&
        (!status || row.dataset.status === status);
      row.hidden = !fits;
      shown += fits;
    });
    byId("daftar-kosong").hidden = shown > 0;
    byId("kabar-daftar").textContent = `${shown} dari ${rows.length} kecamatan ditampilkan.`;
  };

  // What a row offers for download waits outside the page until it is asked for: hundreds of rows
  // then move at once.
  for (const downloads of table.querySelectorAll(".unduh")) {
    const waiting = document.createDocumentFragment();
    waiting.append(...[...downloads.children].slice(1));
    downloads.addEventListener("toggle", () => downloads.append(waiting), { once: true });
  }

  const compare = (column, kind, direction) => {
    const text = new Intl.Collator("id").compare;
    const keys = new Map(
      rows.map((row) => [row, kind === "teks" ? row.cells[column].textContent : row.cells[column].dataset.kunci]),
    );
    return (first, second) => {
      const [a, b] = [keys.get(first), keys.get(second)];
      if (kind === "teks") return direction * text(a, b);
      // A row without the number stands last whatever the direction.
      if (a === "" || b === "") return (a === "") - (b === "");
      return direction * (a - b);
    };
  };

  const sort = (heading) => {
    const kind = heading.dataset.urut;
    const first = kind === "teks" ? "ascending" : "descending";
    const other = first === "ascending" ? "descending" : "ascending";
    const order = heading.getAttribute("aria-sort") === first ? other : first;
    for (const each of table.tHead.rows[0].cells) each.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", order);
    body.append(...[...rows].sort(compare(heading.cellIndex, kind, order === "ascending" ? 1 : -1)));
    const words = { teks: ["dari A ke Z", "dari Z ke A"], angka: ["terkecil dahulu", "terbesar dahulu"] };
    byId("kabar-daftar").textContent = `Diurutkan menurut ${heading.textContent}, ${words[kind][order === "ascending" ? 0 : 1]}.`;
  };

  table.tHead.rows[0].classList.add("urut");
  for (const heading of table.querySelectorAll("th[data-urut]")) {
    const button = element("button", heading.textContent, { type: "button" });
    button.addEventListener("click", () => sort(heading));
    heading.replaceChildren(button);
  }
  for (const id of ["saring-nama", "saring-kelas", "saring-status"]) byId(id).addEventListener("input", filter);
  byId("saring-ulang").addEventListener("click", () => {
    for (const id of ["saring-nama", "saring-kelas", "saring-status"]) byId(id).value = "";
    filter();
  });
  document.querySelector(".saring").hidden = false;
})();
