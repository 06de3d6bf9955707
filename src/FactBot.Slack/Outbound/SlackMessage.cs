using System.Text.Json.Nodes;

namespace FactBot.Slack.Outbound;

/// <summary>A message as Slack takes it.</summary>
/// <param name="Text">What a notification and a plain reader show; escaped.</param>
/// <param name="Blocks">What is drawn; null for the text alone.</param>
public sealed record SlackMessage(string Text, JsonArray? Blocks);
