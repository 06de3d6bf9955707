// A Discord message: text, embeds and rows of components (https://docs.discord.com/developers/resources/message) as HTML.
import { box, escape, link, message, span, unknown } from "./html.mjs";
import { markdown } from "./markdown.mjs";

const onlyForOne = 64;
const buttons = { 1: "primary", 2: "secondary", 3: "success", 4: "danger", 5: "secondary" };

const part = (value, draw) => (value ? draw(value) : "");
const field = ({ name, value, inline }) => box(`field ${inline ? "beside" : "alone"}`, box("field-name", markdown(name)) + markdown(value));

function embed({ author, title, url, description, fields = [], footer, color = 0 }) {
  const parts = [
    part(author, a => box("author", escape(a.name))),
    part(title, t => box("title", url ? link(escape(t)) : escape(t))),
    part(description, d => box("description", markdown(d))),
    fields.length > 0 ? box("fields", fields.map(field).join("")) : "",
    part(footer, f => box("footer", escape(f.text))),
  ];
  const bar = `#${color.toString(16).padStart(6, "0")}`;
  return `<div class="embed" style="border-left-color:${bar}">${parts.join("")}</div>`;
}

function chosen({ options = [], placeholder = "" }) {
  const first = options.find(option => option.default);
  return first ? escape(first.label) : span("placeholder", escape(placeholder));
}

function component(value) {
  switch (value.type) {
    case 1: return box("row", value.components.map(component).join(""));
    case 2: return span(`button ${buttons[value.style]}${value.disabled ? " disabled" : ""}`, escape(value.label));
    case 3: case 5: case 6: case 7: case 8: return span("select", chosen(value) + span("arrow", ""));
    default: return unknown(`Discord's component ${value.type}`, value);
  }
}

export const discordMessage = ({ content, embeds = [], components = [], flags = 0 }) => message("09:02", [
  part(content, c => box("content", markdown(c))),
  embeds.map(embed).join(""),
  components.map(component).join(""),
  flags & onlyForOne ? box("only", "Only you can see this") : "",
].join(""));
