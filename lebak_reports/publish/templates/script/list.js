// The list: filters and sorting.
const FILTERS = ["saring-nama", "saring-kelas", "saring-status"].map(byId);
const DIRECTIONS = {
  teks: [["ascending", "dari A ke Z"], ["descending", "dari Z ke A"]],
  angka: [["descending", "terbesar dahulu"], ["ascending", "terkecil dahulu"]],
};
const alphabetical = new Intl.Collator("id").compare;

const setUpList = (table) => {
  const body = table.tBodies[0];
  const rows = [...body.rows].map((row) => ({ row, name: wordsOf(row.cells[0].textContent).join("") }));
  const tell = (text) => (byId("kabar-daftar").textContent = text);

  const filter = () => {
    const [name, size, status] = FILTERS.map((each) => each.value);
    const letters = wordsOf(name).join("");
    const fits = ({ row, name: own }) =>
      own.includes(letters) && (!size || row.dataset.kelas === size) && (!status || row.dataset.status === status);
    for (const each of rows) each.row.hidden = !fits(each);
    const shown = rows.filter(({ row }) => !row.hidden).length;
    byId("daftar-kosong").hidden = shown > 0;
    tell(`${shown} dari ${rows.length} kecamatan ditampilkan.`);
  };

  const keyOf = ({ cells }, { cellIndex, dataset }) =>
    dataset.urut === "teks" ? cells[cellIndex].textContent : cells[cellIndex].dataset.kunci;

  // A row without the number stands last whatever the direction.
  const compareNumbers = (a, b) => (a === "" || b === "" ? 0 : a - b);

  const sort = (heading) => {
    const kind = heading.dataset.urut;
    const [first, second] = DIRECTIONS[kind];
    const [order, words] = heading.getAttribute("aria-sort") === first[0] ? second : first;
    const sign = order === "ascending" ? 1 : -1;
    const compare = kind === "teks" ? alphabetical : compareNumbers;
    const keyed = rows.map(({ row }) => [row, keyOf(row, heading)]);
    keyed.sort(([, a], [, b]) => (a === "") - (b === "") || sign * compare(a, b));
    body.append(...keyed.map(([row]) => row));
    for (const each of table.tHead.rows[0].cells) each.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", order);
    tell(`Diurutkan menurut ${heading.textContent}, ${words}.`);
  };

  for (const heading of table.querySelectorAll("th[data-urut]")) {
    const button = element("button", heading.textContent, { type: "button" });
    button.addEventListener("click", () => sort(heading));
    heading.replaceChildren(button);
  }
  table.tHead.rows[0].classList.add("urut");

  for (const each of FILTERS) each.addEventListener("input", filter);
  byId("saring-ulang").addEventListener("click", () => {
    for (const each of FILTERS) each.value = "";
    filter();
  });
  document.querySelector(".saring").hidden = false;
};

// What a row offers for download waits outside the page until it is asked for: hundreds of rows
// then move at once.
const setAside = (downloads) => {
  const waiting = document.createDocumentFragment();
  waiting.append(...[...downloads.children].slice(1));
  downloads.addEventListener("toggle", () => downloads.append(waiting), { once: true });
};

// A release may have no list.
const list = document.querySelector(".daftar");
if (list) {
  list.querySelectorAll(".unduh").forEach(setAside);
  setUpList(list);
}
