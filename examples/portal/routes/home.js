export const title = "Home";
export const template = "route-home";
export const show = async () => {};
