using System.Text.Json;
using FactBot.Discord.Outbound;
using FactBot.Wire;

namespace FactBot.Discord.Inbound;

/// <summary>A command, a button, a form: as it came.</summary>
/// <param name="Json">The interaction.</param>
/// <param name="At">When it came in, by this machine's clock.</param>
internal sealed record Interaction(JsonElement Json, DateTimeOffset At)
{
    /// <summary>What the bot answers an interaction with first.</summary>
    public const int Message = 4;
    public const int Deferred = 5;
    public const int DeferredUpdate = 6;
    public const int Suggestions = 8;
    public const int Modal = 9;

    public string Id { get; } = Json.Text("id") ?? "";

    public string Token { get; } = Json.Text("token") ?? "";

    public string? Guild { get; } = Json.Text("guild_id");

    public string Channel { get; } = Json.Text("channel_id") ?? Json.Text("channel", "id") ?? "";

    public int Type { get; } = Json.Number("type") ?? 0;

    public JsonElement Data { get; } = Json.Child("data") ?? default;

    public JsonElement? Member { get; } = Json.Child("member");

    public JsonElement User { get; } = Json.Child("member", "user") ?? Json.Child("user") ?? default;

    /// <summary>The message that its button stands on.</summary>
    public string? On { get; } = Json.Text("message", "id");

    /// <summary>Discord waits for a first answer to these; to nothing else of what it may think of one day. Ids and the token lead to addresses of its API.</summary>
    public bool MayBeAnswered => Snowflakes.Is(Id) && Token is not ("" or "." or "..") && Type is >= 2 and <= 5;

    public bool IsWhole => Snowflakes.Is(Id) && Token is not ("" or "." or "..") && Snowflakes.Is(Channel) && Snowflakes.Is(User.Text("id")) && Data.ValueKind is JsonValueKind.Object;

    public InteractionTokens Reply(string application, bool isWaiting) => new(application, Token, At, isWaiting);
}
