// Draws cards as the chat platforms would show them, from the messages that the tests keep as golden files.
//
//   node docs/pictures/draw.mjs              slack-card.png and discord-card.png, beside this file
//   node docs/pictures/draw.mjs --all OUT    every golden message of both platforms, into the folder OUT
//
// It needs Node 20.15 or later and a Chromium: on the PATH, or named by the variable CHROMIUM.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Browser } from "./browser.mjs";
import { discordMessage } from "./discord.mjs";
import { smaller } from "./png.mjs";
import { slackMessage } from "./slack.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const tests = join(here, "..", "..", "tests", "FactBot.Tests");
const platforms = {
  slack: { folder: join(tests, "Slack", "Golden"), message: slackMessage },
  discord: { folder: join(tests, "Discord", "Golden"), message: discordMessage },
};

// A golden file holds one message or several, each beginning with a brace at the start of a line.
const messagesOf = file => readFileSync(file, "utf8").split(/^(?=\{)/m).map(text => JSON.parse(text));

function pageOf(platform, file) {
  const style = readFileSync(join(here, `${platform}.css`), "utf8");
  const drawn = messagesOf(file).map(platforms[platform].message).join("");
  return `<!doctype html><html lang="en"><meta charset="utf-8"><style>${style}</style><main>${drawn}</main></html>`;
}

function jobs(args) {
  const names = Object.keys(platforms);
  if (args.length === 0) {
    return names.map(name => ({ platform: name, golden: join(platforms[name].folder, "article-card.json"), picture: join(here, `${name}-card.png`) }));
  }

  if (args.length !== 2 || args[0] !== "--all") {
    console.error("Usage: node docs/pictures/draw.mjs [--all OUT]");
    process.exit(2);
  }

  mkdirSync(args[1], { recursive: true });
  return names.flatMap(name => readdirSync(platforms[name].folder).filter(f => f.endsWith(".json")).map(f => (
    { platform: name, golden: join(platforms[name].folder, f), picture: join(args[1], `${name}-${basename(f, ".json")}.png`) })));
}

const todo = jobs(process.argv.slice(2));
const browser = await Browser.open();
try {
  for (const { platform, golden, picture } of todo) {
    const png = smaller(await browser.picture(pageOf(platform, golden)));
    writeFileSync(picture, png);
    console.log(`${picture}  ${Math.ceil(png.length / 1024)} KB`);
  }
} finally {
  await browser.close();
}
