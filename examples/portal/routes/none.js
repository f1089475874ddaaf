export const title = "There is no such page";
export const template = "route-none";
export const show = async () => {};
