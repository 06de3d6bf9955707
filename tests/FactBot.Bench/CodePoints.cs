using System.Text.Json.Nodes;

namespace FactBot.Bench;

/// <summary>Some scorers count code points where the program counts UTF-16 code units.</summary>
internal static class CodePoints
{
    private static readonly string[] Fields = ["source", "cue", "content"];

    /// <summary>The attributions of one line of "analyze", with their offsets counted in code points of the text.</summary>
    public static string Convert(string line, string text)
    {
        var answer = JsonNode.Parse(line)!;
        var table = Table(text);
        var attributions = answer["attributions"]?.AsArray() ?? [];
        var converted = attributions.Select(a => (JsonNode)new JsonObject(
            Fields.Select(f => KeyValuePair.Create<string, JsonNode?>(f, Spans(a![f]!.AsArray(), table)))));
        return new JsonObject { ["id"] = answer["id"]!.GetValue<string>(), ["attributions"] = new JsonArray([.. converted]) }.ToJsonString();
    }

    private static JsonArray Spans(JsonArray spans, int[] table) =>
        [.. spans.Select(s => (JsonNode)new JsonArray(table[s![0]!.GetValue<int>()], table[s[1]!.GetValue<int>()]))];

    private static int[] Table(string text)
    {
        var table = new int[text.Length + 1];
        for (int i = 0, points = 0; i < text.Length; i++)
        {
            table[i] = points;
            points += i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]) ? 0 : 1;
            table[i + 1] = points;
        }

        return table;
    }
}
