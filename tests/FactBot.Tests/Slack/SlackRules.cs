using System.Text.Json.Nodes;
using FactBot.Slack.Outbound;

namespace FactBot.Tests.Slack;

/// <summary>What Slack refuses and its schemas do not say: lengths, counts, ids that stand twice.</summary>
internal static class SlackRules
{
    private static readonly string[] ModalWords = ["title", "submit", "close"];

    public static IReadOnlyList<string> Broken(SlackMessage message)
    {
        var broken = new List<string>();
        Check(message.Text.Length is > 0 and <= 3900, "text");
        if (message.Blocks is { } blocks)
        {
            Check(blocks.Count is > 0 and <= 50, "blocks");
            Check(blocks.Sum(b => Words(b).Length) <= 11_000, "all words");
            var ids = blocks.SelectMany(b => b!["elements"]?.AsArray() ?? []).Select(e => (string?)e!["action_id"]).OfType<string>().ToList();
            Check(ids.Count == ids.Distinct().Count(), "action ids twice");
            foreach (var block in blocks)
            {
                Block(block!.AsObject(), Check);
            }
        }

        return broken;

        void Check(bool holds, string rule)
        {
            if (!holds)
            {
                broken.Add(rule);
            }
        }
    }

    public static IReadOnlyList<string> BrokenModal(JsonObject modal)
    {
        var broken = new List<string>();
        var fields = modal["blocks"]!.AsArray().Select(b => b!.AsObject()).ToList();
        Check(ModalWords.All(w => Length(modal[w]) is > 0 and <= 24), "title and buttons");
        Check(((string?)modal["private_metadata"])?.Length <= 3000, "private metadata");
        Check(((string?)modal["callback_id"])?.Length is > 0 and <= 255, "callback id");
        Check(fields.Count is > 0 and <= 100, "fields");
        Check(fields.Select(f => (string?)f["block_id"]).Distinct().Count() == fields.Count, "block ids twice");
        foreach (var field in fields)
        {
            Check(Length(field["label"]) is > 0 and <= 2000, "label");
            Field(field["element"]!.AsObject(), Check);
        }

        return broken;

        void Check(bool holds, string rule)
        {
            if (!holds)
            {
                broken.Add(rule);
            }
        }
    }

    private static void Field(JsonObject element, Action<bool, string> check)
    {
        if ((string?)element["type"] == "plain_text_input")
        {
            var most = (int?)element["max_length"] ?? 3000;
            check(most is >= 1 and <= 3000, "max length");
            check(((string?)element["initial_value"])?.Length is null || ((string)element["initial_value"]!).Length <= most, "initial value");
        }

        if (element["options"] is JsonArray options)
        {
            check(options.Count is > 0 and <= 100 && options.All(o => Length(o!["text"]) is > 0 and <= 75 && ((string?)o["value"])?.Length is > 0 and <= 75), "option");
        }
    }

    private static void Block(JsonObject block, Action<bool, string> check)
    {
        switch ((string?)block["type"])
        {
            case "header":
                check(Length(block["text"]) is > 0 and <= 150, "header");
                break;
            case "actions":
                var elements = block["elements"]!.AsArray();
                check(elements.Count is > 0 and <= 25, "actions");
                foreach (var element in elements)
                {
                    Action(element!.AsObject(), check);
                }

                break;
            case "rich_text":
                check(Words(block).Length is > 0 and <= 3000, "rich text");
                break;
            default:
                check(false, $"a block of kind {block["type"]}");
                break;
        }
    }

    private static void Action(JsonObject action, Action<bool, string> check)
    {
        check(((string?)action["action_id"])?.Length is > 0 and <= 255, "action id");
        if ((string?)action["type"] == "button")
        {
            check(Length(action["text"]) is > 0 and <= 75, "button text");
            check(((string?)action["value"])?.Length <= 2000, "button value");
            return;
        }

        check(Length(action["placeholder"]) is > 0 and <= 150, "placeholder");
        var options = action["options"]!.AsArray();
        check(options.Count is > 0 and <= 100, "options");
        check(options.All(o => Length(o!["text"]) is > 0 and <= 75 && ((string?)o["value"])?.Length is > 0 and <= 75), "option");
    }

    /// <summary>All words of a block, however deep.</summary>
    public static string Words(JsonNode? node) => node switch
    {
        JsonArray array => string.Concat(array.Select(Words)),
        JsonObject item when item["text"] is JsonValue text => (string?)text ?? "",
        JsonObject item => string.Concat(item.Select(p => Words(p.Value))),
        _ => "",
    };

    private static int Length(JsonNode? text) => ((string?)text?["text"])?.Length ?? 0;
}
