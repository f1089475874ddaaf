import config from "./playwright.config";

export default { ...config, testDir: "shots", outputDir: "results/shots", fullyParallel: false, workers: 1 };
