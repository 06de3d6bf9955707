// Discord's marks (https://docs.discord.com/developers/reference#message-formatting).
import { box, channel, escape, inline, link, person } from "./html.mjs";

// Words between two marks; a mark behind a backslash does not end them.
const between = (open, close = open) => new RegExp(`${open}((?:\\\\.|[^\\\\])+?)${close}`, "y");
const marked = name => ([, words], inner) => `<${name}>${inner(words)}</${name}>`;

const rules = [
  [/\\([^\w\s])/y, ([, character]) => escape(character)],
  [/`([^`]+)`/y, ([, code]) => `<code>${escape(code)}</code>`],
  [/<@!?(\d+)>/y, ([, id]) => person(id)],
  [/<#(\d+)>/y, ([, id]) => channel(id)],
  [/\[((?:\\.|[^\]\\])+)\]\((https?:[^\s)]+)\)/y, ([, label], inner) => link(inner(label))],
  [/https?:\/\/[^\s<]+/y, ([address]) => link(escape(address))],
  [between("\\*\\*"), marked("b")],
  [between("__"), marked("u")],
  [between("~~"), marked("s")],
  [between("\\*"), marked("i")],
  [between("(?<!\\w)_", "_(?!\\w)"), marked("i")],
];

const kinds = [
  [/^> /, "quote"],
  [/^-# /, "small"],
  [/^### /, "heading three"],
  [/^## /, "heading two"],
  [/^# /, "heading one"],
  [/^[-*] /, "item"],
];

function line(text) {
  const [mark, kind] = kinds.find(([expression]) => expression.test(text)) ?? [/^/, text === "" ? "gap" : "line"];
  return box(kind, inline(text.replace(mark, ""), rules));
}

export const markdown = text => text.split("\n").map(line).join("");
