namespace FactBot.Tests.Discord.Gate;

/// <summary>Pieces of requests, as JSON.</summary>
internal static class Payloads
{
    public static string X(int length) => new('x', length);

    public static string Many(int count, Func<int, string> one) => string.Join(',', Enumerable.Range(0, count).Select(one));

    public static string Posted(string fields) => $$"""{"nonce":"n1","enforce_nonce":true,"allowed_mentions":{"parse":[]},{{fields}}}""";

    public static string Keyed(string nonce, bool isEnforced, string mentions, string content) =>
        $$"""{"nonce":"{{nonce}}","enforce_nonce":{{(isEnforced ? "true" : "false")}},"allowed_mentions":{{{mentions}}},"content":"{{content}}"}""";

    public static string Private(int flags) => $$"""{"allowed_mentions":{"parse":[]},"content":"x","flags":{{flags}}}""";

    public static string Content(int length) => $"\"content\":\"{X(length)}\"";

    public static string Words(string part, int length) => $"\"{part}\":\"{X(length)}\"";

    public static string Embeds(params string[] embeds) => $"\"embeds\":[{string.Join(',', embeds.Select(e => $"{{{e}}}"))}]";

    public static string Name(int length) => $$"""{"name":"{{X(length)}}"}""";

    public static string Row(params string[] parts) => $$"""{"type":1,"components":[{{string.Join(',', parts)}}]}""";

    public static string Button(string id, string label = "Note", int style = 1) => $$"""{"type":2,"style":{{style}},"label":"{{label}}","custom_id":"{{id}}"}""";

    public static string Menu(params string[] options) => $$"""{"type":3,"custom_id":"menu","placeholder":"choose","options":[{{string.Join(',', options)}}]}""";

    public static string Option(string value, string label = "l") => $$"""{"label":"{{label}}","value":"{{value}}"}""";

    public static string Choices(string choices) => $$"""{"choices":[{{choices}}]}""";

    public static string Choice(string name) => $$"""{"name":"{{name}}","value":"v"}""";

    public static string Modal(string title, params string[] fields) => $$"""{"custom_id":"f","title":"{{title}}","components":[{{string.Join(',', fields)}}]}""";

    /// <summary>It holds two characters.</summary>
    public static string Field(string id, string value = "") => Labelled($$"""{"type":4,"custom_id":"{{id}}","style":1,"max_length":2,"value":"{{value}}"}""");

    public static string Select(int options) => Labelled($$"""{"type":3,"custom_id":"s","options":[{{Many(options, i => Option($"{i}"))}}]}""");

    public static string Command(string name, params string[] options) => $$"""{"type":1,"name":"{{name}}","description":"d","options":[{{string.Join(',', options)}}]}""";

    public static string OfMenu(string name) => $$"""{"type":3,"name":"{{name}}"}""";

    /// <summary>A subcommand whose words are as long as they may be.</summary>
    public static string Sub(string name, int options) =>
        $$"""{"type":1,"name":"{{name}}","description":"{{X(100)}}","options":[{{Many(options, i => Text($"a{i}").Replace("\"d\"", $"\"{X(100)}\"", StringComparison.Ordinal))}}]}""";

    public static string Text(string name, string more = "") => $$"""{"type":3,"name":"{{name}}","description":"d"{{more}}}""";

    private static string Labelled(string field) => $$"""{"type":18,"label":"l","component":{{field}}}""";
}
