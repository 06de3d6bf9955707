using System.Text.Json.Nodes;

namespace FactBot.Tests.Discord;

/// <summary>One of every event that the adapter reads, with all that it reads of it; and each of them spoilt in one place.</summary>
internal static class HostileEvents
{
    /// <summary>Somebody's message, which is kept.</summary>
    public const string Said = "1100000000000000021";

    /// <summary>A message of the bot's.</summary>
    public const string OfBot = "1100000000000000022";

    private const string User = """{"id":"1100000000000000010","username":"ana","global_name":"Ana","bot":false,"system":false}""";
    private const string Member = $$"""{"user":{{User}},"nick":"Ana","roles":["1100000000000000009"],"permissions":"8"}""";
    private const string Head = $$"""{"id":"1100000000000000020","token":"t","channel_id":"1100000000000000003","channel":{"id":"1100000000000000003"},"guild_id":"1100000000000000002","member":{{Member}}""";

    private const string Message =
        $$"""
        {"id":"1100000000000000021","channel_id":"1100000000000000003","guild_id":"1100000000000000002","author":{{User}},"member":{{Member}},"type":19,"content":"<@1100000000000000001> check https://harbourpost.example/a <@1100000000000000010> <t:1700000000:R> <:x:4> [a](https://b.example)",
        "timestamp":"2026-11-24T04:00:00+00:00","edited_timestamp":"2026-11-24T04:05:00+00:00","mentions":[{{User}}],"attachments":[{"id":"5","filename":"a.txt","url":"https://cdn.discordapp.com/a.txt","size":5}],"webhook_id":null,
        "message_reference":{"type":0,"message_id":"1100000000000000022","channel_id":"1100000000000000003"},"referenced_message":{"id":"1100000000000000022","content":"https://harbourpost.example/b","author":{"id":"1100000000000000001"} },"sticker_items":[{"id":"1"}],"message_snapshots":[{}],"poll":{} }
        """;

    private const string Thread = """{"id":"1100000000000000022","type":11,"guild_id":"1100000000000000002","parent_id":"1100000000000000003","name":"x","thread_metadata":{"archived":false}}""";

    private const string Guild =
        $$"""
        {"id":"1100000000000000002","name":"The Paper","owner_id":"1","unavailable":false,"joined_at":"2026-11-24T04:00:00+00:00","system_channel_id":"1100000000000000003",
        "roles":[{"id":"1100000000000000002","permissions":"1071698660929","tags":{"bot_id":"1100000000000000001"} }],"channels":[{"id":"1100000000000000003","type":0,"position":0,"permission_overwrites":[{"id":"1100000000000000002","type":0,"allow":"0","deny":"0"}]}],
        "threads":[{{Thread}}],"members":[{"user":{"id":"1100000000000000001"},"roles":["1100000000000000009"]}]}
        """;

    public static IReadOnlyList<(string Name, string Json)> All { get; } =
    [
        ("READY", $$"""{"v":10,"user":{{User}},"guilds":[{"id":"1100000000000000002","unavailable":true}],"session_id":"s","resume_gateway_url":"wss://x","application":{"id":"1"} }"""),
        ("GUILD_CREATE", Guild),
        ("GUILD_UPDATE", Guild),
        ("GUILD_DELETE", """{"id":"1100000000000000002","unavailable":false}"""),
        ("GUILD_ROLE_UPDATE", """{"guild_id":"1100000000000000002","role":{"id":"1100000000000000009","permissions":"8","tags":{"bot_id":"1"}}}"""),
        ("GUILD_ROLE_DELETE", """{"guild_id":"1100000000000000002","role_id":"1100000000000000009"}"""),
        ("CHANNEL_UPDATE", """{"id":"1100000000000000003","type":0,"guild_id":"1100000000000000002","permission_overwrites":[{"id":"1","type":1,"allow":"8","deny":"0"}]}"""),
        ("CHANNEL_DELETE", """{"id":"1100000000000000003","type":0,"guild_id":"1100000000000000002"}"""),
        ("THREAD_CREATE", Thread),
        ("THREAD_DELETE", Thread),
        ("THREAD_LIST_SYNC", $$"""{"guild_id":"1100000000000000002","threads":[{{Thread}}],"members":[]}"""),
        ("MESSAGE_CREATE", Message),
        ("MESSAGE_UPDATE", Message),
        ("MESSAGE_DELETE", """{"id":"1100000000000000021","channel_id":"1100000000000000003","guild_id":"1100000000000000002"}"""),
        ("MESSAGE_DELETE_BULK", """{"ids":["1100000000000000021","1100000000000000022"],"channel_id":"1100000000000000003","guild_id":"1100000000000000002"}"""),
        ("INTERACTION_CREATE", Head + ""","type":2,"data":{"id":"1","type":1,"name":"fact","options":[{"type":1,"name":"check","options":[{"type":3,"name":"link","value":"https://harbourpost.example/a"},{"type":11,"name":"file","value":"5"}]}],"resolved":{"attachments":{"5":{"id":"5","filename":"a.txt","url":"https://cdn.discordapp.com/a.txt","size":5}}}}}"""),
        ("INTERACTION_CREATE", Head + $$""","type":2,"data":{"id":"1","type":1,"name":"fact","options":[{"type":1,"name":"assign","options":[{"type":3,"name":"claims","value":"A-1/2"},{"type":6,"name":"who","value":"1100000000000000010"},{"type":5,"name":"nobody","value":true}]}],"resolved":{"users":{"1100000000000000010":{{User}} },"members":{"1100000000000000010":{"nick":"A"} } } } }"""),
        ("INTERACTION_CREATE", Head + $$""","type":2,"data":{"id":"1","type":3,"name":"Save as note","target_id":"1100000000000000021","resolved":{"messages":{"1100000000000000021":{{Message}} } } } }"""),
        ("INTERACTION_CREATE", Head + $$""","type":2,"data":{"id":"1","type":3,"name":"Fact-check this","target_id":"1100000000000000021","resolved":{"messages":{"1100000000000000021":{{Message}} } } } }"""),
        ("INTERACTION_CREATE", Head + ""","type":3,"data":{"custom_id":"menu;kabc","component_type":3,"values":["f1|open|1|2"]},"message":{"id":"1100000000000000022"}}"""),
        ("INTERACTION_CREATE", Head + ""","type":3,"data":{"custom_id":"f1|note|1|2;t1100000000000000022;m1100000000000000021;u1100000000000000010","component_type":2},"message":{"id":"1100000000000000022"}}"""),
        ("INTERACTION_CREATE", Head + ""","type":3,"data":{"custom_id":"again;k1","component_type":2},"message":{"id":"1100000000000000022"}}"""),
        ("INTERACTION_CREATE", Head + ""","type":4,"data":{"id":"1","type":1,"name":"fact","options":[{"type":1,"name":"show","options":[{"type":3,"name":"claim","value":"A-1","focused":true}]}]}}"""),
        ("INTERACTION_CREATE", Head + ""","type":5,"data":{"custom_id":"f1|evidence|1|2;t1100000000000000022;m1100000000000000021;u1100000000000000011","components":[{"type":18,"component":{"type":4,"custom_id":"text","value":"words"}},{"type":18,"component":{"type":3,"custom_id":"stance","values":["refutes"]}}]},"message":{"id":"1100000000000000022"}}"""),
        ("INTERACTION_CREATE", Head + ""","type":5,"data":{"custom_id":"f1|assign|1|2;t1100000000000000022","components":[{"type":18,"component":{"type":5,"custom_id":"who","values":["1100000000000000010"]}},{"type":1,"components":[{"type":4,"custom_id":"due","value":"Fri 17:00"}]}]},"message":{"id":"1100000000000000022"}}"""),
    ];

    /// <summary>What stands in the place of a value, as JSON.</summary>
    private static readonly string[] Wrong =
        ["null", "5", "-1", "1e300", "99999999999999999999999", "true", "\"\"", "\" \"", "\"x\"", "\"..\"", "\"1100000000000000099\"", "\"99999999999999999999\"", "\"\\u0000\\u202e<@1>|;f1|\"", "[]", "[null]", "[[]]", "[5,\"x\",{}]", "{}", "{\"id\":null}", $"\"{new string('9', 5000)}\""];

    /// <summary>Every value of an event left out, and put in the wrong kind, one at a time.</summary>
    public static IEnumerable<string> Spoilt(string json)
    {
        foreach (var path in Paths(JsonNode.Parse(json)!, []))
        {
            yield return With(json, path, null);
            foreach (var wrong in Wrong)
            {
                yield return With(json, path, wrong);
            }
        }
    }

    private static IEnumerable<object[]> Paths(JsonNode node, object[] above) => node switch
    {
        JsonObject fields => fields.SelectMany(f => Paths(f.Value, above, f.Key)),
        JsonArray items => items.SelectMany((item, i) => Paths(item, above, i)),
        _ => [],
    };

    private static IEnumerable<object[]> Paths(JsonNode? child, object[] above, object step) =>
        new[] { (object[])[.. above, step] }.Concat(child is null ? [] : Paths(child, [.. above, step]));

    private static string With(string json, object[] path, string? wrong)
    {
        var root = JsonNode.Parse(json)!;
        var above = path[..^1].Aggregate(root, (node, step) => step is int i ? node[i]! : node[(string)step]!);
        switch (above, path[^1])
        {
            case (JsonObject fields, string name) when wrong is null:
                fields.Remove(name);
                break;
            case (JsonArray items, int i) when wrong is null:
                items.RemoveAt(i);
                break;
            case (_, int i):
                above[i] = JsonNode.Parse(wrong!);
                break;
            case (_, string name):
                above[name] = JsonNode.Parse(wrong!);
                break;
        }

        return root.ToJsonString();
    }
}
