// The same list by hand: fetch, cache of pages for 60 s, query string, abort, Intl. No framework.
const TTL_MS = 60_000;
const byId = (id) => document.getElementById(id);
const whole = new Intl.NumberFormat();
const amount = new Intl.NumberFormat(undefined, { minimumFractionDigits: 2, maximumFractionDigits: 20 });
const relative = new Intl.RelativeTimeFormat(undefined, { numeric: "auto" });
const UNITS = [["year", 31557600], ["month", 2629800], ["week", 604800], ["day", 86400], ["hour", 3600], ["minute", 60]];
const STATUS = { ACTIVE: "Active", BLACKLISTED: "Blacklisted", DEACTIVATED: "Deactivated" };

const state = { page: 1, size: 25, status: "", search: "", total: 0 };
const cache = new Map();
let abort = new AbortController();

const ago = (time) => {
  if (!time) return "—";
  const seconds = (Date.parse(time) - Date.now()) / 1000;
  const [unit, length] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? ["second", 1];
  return relative.format(Math.trunc(seconds / length), unit);
};

const cell = (row, text, className) => {
  const td = document.createElement("td");
  if (className) td.className = className;
  td.textContent = text ?? "—";
  row.append(td);
};

const render = ({ data, total }, skip) => {
  const rows = data.map((customer) => {
    const row = document.createElement("tr");
    const name = document.createElement("th");
    name.scope = "row";
    const link = document.createElement("a");
    link.href = `?record=${encodeURIComponent(customer.id)}`;
    link.textContent = `${customer.first_name ?? ""} ${customer.last_name ?? ""}`.slice(0, 120);
    name.append(link);
    row.append(name);
    cell(row, customer.email);
    cell(row, customer.phone_number);
    cell(row, customer.customer_type);
    cell(row, STATUS[customer.status] ?? customer.status);
    cell(row, customer.last_spent == null ? null : amount.format(customer.last_spent), "spent");
    cell(row, ago(customer.last_purchase_date));
    cell(row, ago(customer.createdAt));
    return row;
  });
  byId("body").replaceChildren(...rows);
  byId("caption").textContent = `Customers ${whole.format(skip + 1)}–${whole.format(skip + data.length)} of ${whole.format(total)}`;
  byId("rows").scrollTop = 0;
};

const show = async () => {
  const skip = (state.page - 1) * state.size;
  const query = new URLSearchParams({ skip, take: state.size });
  if (state.status) query.set("status", state.status);
  if (state.search) query.set(state.search.includes("@") ? "email" : "name", state.search);
  const key = query.toString();
  abort.abort();
  const hit = cache.get(key);
  if (hit && Date.now() - hit.at < TTL_MS) return render(hit.answer, skip);
  abort = new AbortController();
  try {
    const response = await fetch(`/api/v0/customers?${key}`, { signal: abort.signal });
    if (!response.ok) throw new Error(`status ${response.status}`);
    const answer = await response.json();
    cache.set(key, { at: Date.now(), answer });
    state.total = answer.total;
    render(answer, skip);
  } catch (error) {
    if (error.name !== "AbortError") byId("caption").textContent = error.message;
  }
};

const go = (change) => {
  Object.assign(state, change);
  const query = new URLSearchParams();
  if (state.status) query.set("status", state.status);
  if (state.search && !state.search.includes("@")) query.set("q", state.search);
  if (state.size !== 25) query.set("size", state.size);
  if (state.page !== 1) query.set("page", state.page);
  history.pushState(null, "", `?${query}`);
  show();
};

byId("next").onclick = () => go({ page: state.page + 1 });
byId("previous").onclick = () => go({ page: Math.max(1, state.page - 1) });
byId("size").onchange = (event) => go({ size: Number(event.target.value), page: 1 });
byId("filters").onsubmit = (event) => { event.preventDefault(); go({ search: byId("search").value.trim(), page: 1 }); };
for (const radio of document.getElementsByName("status")) radio.onchange = () => go({ status: radio.value, page: 1 });
show();
