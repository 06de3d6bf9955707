using System.Text.Json.Nodes;

namespace FactBot.Tests.Discord.Gate;

/// <summary>Of first answers to interactions.</summary>
internal static class CallbackRules
{
    public static IEnumerable<string> Broken(JsonNode callback)
    {
        var data = callback["data"];
        return (int?)callback["type"] switch
        {
            4 => MessageRules.Broken(data!).Concat(((int?)data!["flags"] & 64) is 64 ? [] : ["an answer that is not private"]),
            5 => data?["flags"] is { } flags && (int)flags == 64 && ((JsonObject)data).Count == 1 ? [] : ["a putting off that is not private"],
            6 => data is null ? [] : ["data where none is taken"],
            8 => Suggestions((JsonArray)data!["choices"]!),
            9 => Modal(data!),
            var type => [$"callback type {type}"],
        };
    }

    private static IEnumerable<string> Suggestions(JsonArray choices)
    {
        if (choices.Count > 25)
        {
            yield return "more than 25 choices";
        }

        if (!choices.All(c => MessageRules.IsText(c!["name"], 100) && MessageRules.IsText(c["value"], 100)))
        {
            yield return "choice";
        }
    }

    private static IEnumerable<string> Modal(JsonNode modal)
    {
        var fields = ((JsonArray)modal["components"]!).Select(l => l!["component"]).ToList();
        var ids = fields.Select(f => (string?)f?["custom_id"]).ToList();
        if (fields.Count is 0 or > 5)
        {
            yield return "fields of a modal";
        }

        if (ids.Distinct().Count() != ids.Count || !ids.All(i => i?.Length is > 0 and <= 100) || !MessageRules.IsText(modal["custom_id"], 100))
        {
            yield return "ids of a modal";
        }

        if (!MessageRules.IsText(modal["title"], 45) || !((JsonArray)modal["components"]!).All(l => MessageRules.IsText(l!["label"], 45)))
        {
            yield return "words of a modal";
        }

        if (fields.Any(f => ((string?)f!["value"])?.Length > ((int?)f["max_length"] ?? 4000)))
        {
            yield return "more in a field than it holds";
        }

        foreach (var options in fields.Select(f => f!["options"] as JsonArray).OfType<JsonArray>())
        {
            if (options.Count is 0 or > 25 || options.Select(o => (string?)o!["value"]).Distinct().Count() != options.Count)
            {
                yield return "options of a modal";
            }
        }
    }
}
