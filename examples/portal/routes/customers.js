// Two consoles by `mount`. Each keeps its parameters in the address under a prefix of its own.
export const title = "Customers";
export const template = "route-customers";

export const show = async (place, { session, signal }) => {
  // Only here: the portal starts without the console, and goes on if that cannot be loaded.
  const { mount } = await import("/customer-console.js");
  if (signal.aborted) return;
  const common = { pageSizes: [10, 25], pageSize: 10, headers: session.headers };
  const handles = [
    mount(place.querySelector("#active"), { ...common, title: "Active customers", prefix: "active.", fixed: { status: "ACTIVE" } }),
    mount(place.querySelector("#all"), { ...common, title: "All customers", prefix: "all." }),
  ];
  signal.addEventListener("abort", () => handles.forEach((handle) => handle.unmount()));
};
