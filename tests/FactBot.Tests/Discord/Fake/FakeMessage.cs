using System.Globalization;
using System.Text.Json.Nodes;

namespace FactBot.Tests.Discord.Fake;

/// <summary>Somebody on the server.</summary>
internal sealed record FakeUser(string Id, string Name)
{
    /// <summary>Ids of roles.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>The bits of what the member may do; 8 is an administrator.</summary>
    public string Permissions { get; init; } = "274877975552";

    public bool IsBot { get; init; }

    public JsonObject Json() => new() { ["id"] = Id, ["username"] = Name.ToLowerInvariant(), ["global_name"] = Name, ["discriminator"] = "0", ["avatar"] = null, ["bot"] = IsBot };

    public JsonObject Member() => new()
    {
        ["user"] = Json(), ["nick"] = null, ["roles"] = new JsonArray([.. Roles.Select(r => (JsonNode)r)]), ["permissions"] = Permissions, ["joined_at"] = "2026-01-01T00:00:00+00:00", ["deaf"] = false, ["mute"] = false, ["flags"] = 0,
    };
}

/// <summary>A message as it is kept.</summary>
/// <param name="Id">A snowflake.</param>
/// <param name="Channel">A channel's or a thread's.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Body">As it was posted, with what was edited since: content, embeds, components ...</param>
/// <param name="Edits">How often it was edited.</param>
internal sealed record FakeMessage(string Id, string Channel, FakeUser Author, JsonObject Body, int Edits = 0)
{
    /// <summary>Reactions of the bot's own.</summary>
    public IReadOnlyList<string> Marks { get; init; } = [];

    /// <summary>The server; null for a direct message.</summary>
    public string? Guild { get; init; }

    public string Content => (string?)Body["content"] ?? "";

    public string? Nonce => Body["nonce"]?.ToString();

    public string? ReplyTo => (string?)Body["message_reference"]?["message_id"];

    public JsonObject Json()
    {
        var json = new JsonObject
        {
            ["id"] = Id, ["channel_id"] = Channel, ["author"] = Author.Json(), ["content"] = Content, ["type"] = ReplyTo is null ? 0 : 19,
            ["timestamp"] = FakeIds.At(Id).ToString("O", CultureInfo.InvariantCulture), ["edited_timestamp"] = Edits > 0 ? FakeIds.At(Id).AddMinutes(Edits).ToString("O", CultureInfo.InvariantCulture) : null,
            ["tts"] = false, ["mention_everyone"] = false, ["pinned"] = false, ["mention_roles"] = new JsonArray(),
        };
        foreach (var list in (string[])["embeds", "components", "attachments", "mentions"])
        {
            json[list] = Body[list]?.DeepClone() ?? new JsonArray();
        }

        json["flags"] = Body["flags"]?.DeepClone() ?? 0;
        json["nonce"] = Body["nonce"]?.DeepClone();
        json["message_reference"] = Body["message_reference"]?.DeepClone();
        return json;
    }
}

/// <summary>A channel, a thread or a private conversation.</summary>
/// <param name="Id">A snowflake; a thread made from a message has the message's.</param>
/// <param name="Type">0 text, 1 private, 11 public thread.</param>
/// <param name="Guild">Null for a private conversation.</param>
/// <param name="Parent">The channel of a thread.</param>
/// <param name="Body">What else was said when it was made or changed.</param>
internal sealed record FakeChannel(string Id, int Type, string? Guild, string? Parent, JsonObject Body)
{
    public bool IsThread => Type is 10 or 11 or 12;

    public bool Archived { get; init; }

    public bool Locked { get; init; }

    public string Name => (string?)Body["name"] ?? "";

    public JsonObject Json()
    {
        var json = new JsonObject { ["id"] = Id, ["type"] = Type, ["name"] = Name, ["flags"] = 0 };
        if (Guild is not null)
        {
            json["guild_id"] = Guild;
        }

        if (Body["permission_overwrites"] is { } overwrites)
        {
            json["permission_overwrites"] = overwrites.DeepClone();
        }

        if (IsThread)
        {
            json["parent_id"] = Parent;
            json["thread_metadata"] = new JsonObject
            {
                ["archived"] = Archived, ["locked"] = Locked, ["auto_archive_duration"] = 1440, ["archive_timestamp"] = "2026-01-01T00:00:00+00:00",
            };
        }

        return json;
    }
}
