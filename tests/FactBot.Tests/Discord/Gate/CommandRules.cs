using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FactBot.Tests.Discord.Gate;

/// <summary>Of the commands that are registered.</summary>
internal static partial class CommandRules
{
    public static IEnumerable<string> Broken(JsonArray commands)
    {
        var broken = new List<string>();
        foreach (var group in commands.GroupBy(c => (int?)c!["type"] ?? 1))
        {
            Check(group.Count() <= (group.Key == 1 ? 100 : 15), "too many commands");
            Check(group.Select(c => (string?)c!["name"]).Distinct().Count() == group.Count(), "two commands of one name");
        }

        foreach (var command in commands)
        {
            Check(Sum(command!) <= 8000, "more than 8000 characters");
            if ((int?)command!["type"] is 1 or null)
            {
                Named(command);
            }
            else
            {
                Check(MessageRules.IsText(command["name"], 32) && command["description"] is null && command["options"] is null, "a command of a menu");
            }
        }

        return broken;

        void Named(JsonNode one)
        {
            var name = (string?)one["name"] ?? "";
            Check(Name().IsMatch(name) && !name.Any(char.IsUpper), $"name {name}");
            Check(MessageRules.IsText(one["description"], 100), $"description of {name}");
            var options = one["options"] as JsonArray ?? [];
            Check(options.Count <= 25, $"options of {name}");
            Check(options.Select(o => (string?)o!["name"]).Distinct().Count() == options.Count, $"two options of {name}");
            Check(options.Select(o => (bool?)o!["required"] is true).SequenceEqual(options.Select(o => (bool?)o!["required"] is true).OrderDescending()), $"required first in {name}");
            Check(options.All(o => (int?)o!["type"] is 1 or 2) || !options.Any(o => (int?)o!["type"] is 1 or 2), $"subcommands and options in {name}");
            foreach (var option in options)
            {
                Named(option!);
                Choices(option!, name);
            }
        }

        void Choices(JsonNode option, string of)
        {
            var choices = option["choices"] as JsonArray ?? [];
            Check(choices.Count <= 25, $"choices of {of}");
            Check(choices.Count == 0 || option["autocomplete"] is null, $"choices and suggestions in {of}");
            Check(choices.All(c => MessageRules.IsText(c!["name"], 100) && MessageRules.IsText(c["value"], 100)), $"choice of {of}");
        }

        void Check(bool holds, string rule)
        {
            if (!holds)
            {
                broken.Add(rule);
            }
        }
    }

    /// <summary>"The combined name, description and value properties of the command, its options and choices."</summary>
    private static int Sum(JsonNode node) =>
        Length(node["name"]) + Length(node["description"]) + Length(node["value"])
        + (node["options"] as JsonArray ?? []).Concat(node["choices"] as JsonArray ?? []).Sum(n => Sum(n!));

    private static int Length(JsonNode? text) => text is JsonValue value && value.TryGetValue<string>(out var words) ? words.Length : 0;

    [GeneratedRegex(@"^[-_'\p{L}\p{N}]{1,32}$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
