using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace FactBot.Discord.Outbound;

/// <summary>A message as Discord takes it. Nobody is told of it but those in <paramref name="Called"/>.</summary>
/// <param name="Content">Marked text, or nothing.</param>
/// <param name="Embed">What is drawn below it, or null.</param>
/// <param name="Rows">Buttons and menus.</param>
/// <param name="Called">Ids of users.</param>
public sealed record DiscordMessage(string Content, JsonObject? Embed, JsonArray Rows, ImmutableArray<string> Called)
{
    /// <summary>No previews of links.</summary>
    public const int SuppressEmbeds = 1 << 2;

    /// <summary>For the eyes of whoever acted alone.</summary>
    public const int Ephemeral = 1 << 6;

    /// <summary>A new message.</summary>
    public JsonObject Posted(int flags = 0)
    {
        var body = new JsonObject { ["allowed_mentions"] = Mentions() };
        if (Content.Length > 0)
        {
            body["content"] = Content;
        }

        if (Embed is not null)
        {
            body["embeds"] = new JsonArray(Embed.DeepClone());
        }

        if (Rows.Count > 0)
        {
            body["components"] = Rows.DeepClone();
        }

        var all = flags | (Embed is null ? SuppressEmbeds : 0);
        if (all != 0)
        {
            body["flags"] = all;
        }

        return body;
    }

    /// <summary>In the place of another: what that had and this has not is taken away.</summary>
    public JsonObject Edited() => new()
    {
        ["content"] = Content,
        ["embeds"] = Embed is null ? new JsonArray() : new JsonArray(Embed.DeepClone()),
        ["components"] = Rows.DeepClone(),
        ["allowed_mentions"] = Mentions(),
    };

    private JsonObject Mentions()
    {
        var mentions = new JsonObject { ["parse"] = new JsonArray() };
        if (!Called.IsDefaultOrEmpty)
        {
            mentions["users"] = new JsonArray([.. Called.Select(u => JsonValue.Create(u))]);
        }

        return mentions;
    }
}
