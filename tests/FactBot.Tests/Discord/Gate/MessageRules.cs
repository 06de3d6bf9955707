using System.Text.Json.Nodes;

namespace FactBot.Tests.Discord.Gate;

/// <summary>Of messages, wherever they go.</summary>
internal static class MessageRules
{
    public static IReadOnlyList<string> Broken(JsonNode message)
    {
        var broken = new List<string>();
        var content = (string?)message["content"] ?? "";
        var embeds = message["embeds"] as JsonArray ?? [];
        Check(content.Length <= 2000, "content over 2000");
        Check(content.Trim().Length > 0 || embeds.Count > 0, "an empty message");
        Check(embeds.Sum(e => Sum(e!)) <= 6000, "embeds over 6000");
        Check(embeds.Count <= 10 && embeds.All(e => Sum(e!) > 0), "an empty embed");
        Check(embeds.All(e => IsOr(e!["description"], 4096) && IsOr(e["title"], 256) && IsOr(e["author"]?["name"], 256) && IsOr(e["footer"]?["text"], 2048)), "a part of an embed");
        Mentions(message["allowed_mentions"], content, Check);
        Check((int?)message["flags"] is null or 4 or 64 or 68, "flags");
        Rows(message["components"] as JsonArray ?? [], Check);
        return broken;

        void Check(bool holds, string rule)
        {
            if (!holds)
            {
                broken.Add(rule);
            }
        }
    }

    /// <summary>Nobody is told but those who are called by name, and everybody who is told is called.</summary>
    private static void Mentions(JsonNode? mentions, string content, Action<bool, string> check)
    {
        check(mentions?["parse"] is JsonArray { Count: 0 }, "allowed_mentions.parse");
        check(mentions?["roles"] is null, "allowed_mentions.roles");
        var users = (mentions?["users"] as JsonArray ?? []).Select(u => (string)u!).ToList();
        check(users.All(u => content.Contains($"<@{u}>", StringComparison.Ordinal)), "somebody told and not called");
    }

    private static void Rows(JsonArray rows, Action<bool, string> check)
    {
        check(rows.Count <= 5, "more than 5 rows");
        var parts = rows.SelectMany(r => r!["components"] as JsonArray ?? []).ToList();
        var ids = parts.Select(p => (string?)p!["custom_id"]).ToList();
        check(ids.Count == ids.Distinct().Count(), "custom ids twice");
        check(ids.All(i => i?.Length is > 0 and <= 100), "custom id");
        foreach (var row in rows)
        {
            var inRow = row!["components"] as JsonArray ?? [];
            check((int?)row["type"] is 1, "no row");
            check(inRow.Count is > 0 and <= 5, "components in a row");
            check(inRow.All(c => (int?)c!["type"] is 2) || inRow.Count == 1, "a menu is alone in its row");
        }

        foreach (var part in parts)
        {
            Part(part!, check);
        }
    }

    private static void Part(JsonNode part, Action<bool, string> check)
    {
        if ((int?)part["type"] is 2)
        {
            check(IsText(part["label"], 80), "button label");
            check((int?)part["style"] is >= 1 and <= 4, "button style");
            return;
        }

        var options = part["options"] as JsonArray ?? [];
        check(options.Count is > 0 and <= 25, "options");
        check(options.All(o => IsText(o!["label"], 100) && IsText(o["value"], 100)), "option");
        check(options.Select(o => (string?)o!["value"]).Distinct().Count() == options.Count, "option twice");
        check(part["placeholder"] is null || IsText(part["placeholder"], 150), "placeholder");
    }

    public static bool IsText(JsonNode? text, int most) => (string?)text is { } words && words.Trim().Length > 0 && words.Length <= most;

    private static bool IsOr(JsonNode? text, int most) => text is null || IsText(text, most);

    private static int Sum(JsonNode embed) =>
        Length(embed["title"]) + Length(embed["description"]) + Length(embed["author"]?["name"]) + Length(embed["footer"]?["text"])
        + (embed["fields"] as JsonArray ?? []).Sum(f => Length(f!["name"]) + Length(f["value"]));

    private static int Length(JsonNode? text) => ((string?)text)?.Length ?? 0;
}
