using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace FactBot.Discord.Outbound;

/// <summary>A message as Discord takes it. It notifies nobody but the users in <paramref name="Called"/>.</summary>
/// <param name="Content">The Markdown text; may be empty.</param>
/// <param name="Embed">The embed below the text, or null.</param>
/// <param name="Rows">The buttons and menus.</param>
/// <param name="Called">The ids of the users to notify.</param>
public sealed record DiscordMessage(string Content, JsonObject? Embed, JsonArray Rows, ImmutableArray<string> Called)
{
    /// <summary>The flag for no link previews.</summary>
    public const int SuppressEmbeds = 1 << 2;

    /// <summary>The flag for a message that only the acting person sees.</summary>
    public const int Ephemeral = 1 << 6;

    /// <summary>The body of a new message.</summary>
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

    /// <summary>The body of an edit; it removes what the old message had and this one has not.</summary>
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
