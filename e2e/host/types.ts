// What a host in TypeScript writes; journeys/embed_types.spec.ts compiles it.
import { mount, type CustomerConsoleElement, type Handle, type Options, type View } from "../../embed/customer-console";

const options: Options = { apiBase: "/payments", pageSizes: [10, 50], fixed: { status: "ACTIVE" }, state: "hash", headers: async () => ({ authorization: "x" }) };
const handle: Handle = mount(document.body, options);
handle.element.addEventListener("console-querychange", ({ detail }) => {
  const view: View = detail;
  document.title = view.title;
  handle.setQuery({ ...view, status: null });
});
handle.element.addEventListener("console-selectionchange", ({ detail: { all, ids } }) => console.log(all, ids.length));
const element: CustomerConsoleElement = document.createElement("customer-console");
element.update({ theme: "dark", columns: ["name", "spent"] });
handle.unmount();

// @ts-expect-error
mount(document.body, { theme: "pink" });
// @ts-expect-error
mount(document.body, { colour: "red" });
// @ts-expect-error
handle.setQuery({ status: "DELETED" });
// @ts-expect-error
handle.element.addEventListener("console-recordopen", ({ detail }) => detail.name);
