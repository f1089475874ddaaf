// One console as an element. Its attributes stand in the page; what no attribute can hold is set here.
export const title = "Review";
export const template = "route-review";

export const show = async (place, { session }) => {
  // Set before the element is known, so that it starts once, with everything.
  Object.assign(place.querySelector("customer-console"), { headers: session.headers, features: { export: false, lookup: false } });
  await import("/customer-console.js");
};
