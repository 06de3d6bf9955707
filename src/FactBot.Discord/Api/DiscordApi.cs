using System.Text.Json.Nodes;
using FactBot.Discord.Protocol;

namespace FactBot.Discord.Api;

/// <summary>The HTTP calls that the program makes, by purpose.</summary>
public sealed class DiscordApi(DiscordRest rest, string botToken)
{
    private const string Message = "/channels/{channel_id}/messages/{message_id}";
    private const string Reaction = "/channels/{channel_id}/messages/{message_id}/reactions/{emoji_name}/@me";
    private const string Hook = "/webhooks/{webhook_id}/{webhook_token}";

    /// <summary>Why no call is made any more; null while calls are allowed.</summary>
    public string? ShutOut => rest.ShutOut;

    public Task<DiscordResponse> PostAsync(string channel, JsonObject body, CancellationToken ct) =>
        AsBotAsync(DiscordCall.Post("/channels/{channel_id}/messages").For("channel_id", channel).Sending(body), ct);

    public Task<DiscordResponse> EditAsync(string channel, string message, JsonObject body, CancellationToken ct) =>
        AsBotAsync(On(DiscordCall.Patch(Message), channel, message).Sending(body), ct);

    public Task<DiscordResponse> MessageAsync(string channel, string message, CancellationToken ct) =>
        AsBotAsync(On(DiscordCall.Get(Message), channel, message), ct);

    /// <param name="channel">A channel or a thread.</param>
    /// <param name="after">The message after which the page begins, oldest first; null for the newest messages.</param>
    /// <param name="limit">The page size, at most 100.</param>
    /// <param name="ct">Ends the wait.</param>
    public Task<DiscordResponse> MessagesAsync(string channel, string? after, int limit, CancellationToken ct) =>
        AsBotAsync(DiscordCall.Get("/channels/{channel_id}/messages").For("channel_id", channel).With("after", after).With("limit", limit), ct);

    public Task<DiscordResponse> MarkAsync(string channel, string message, string emoji, CancellationToken ct) =>
        AsBotAsync(On(DiscordCall.Put(Reaction), channel, message).For("emoji_name", emoji), ct);

    public Task<DiscordResponse> UnmarkAsync(string channel, string message, string emoji, CancellationToken ct) =>
        AsBotAsync(On(DiscordCall.Delete(Reaction), channel, message).For("emoji_name", emoji), ct);

    public Task<DiscordResponse> BeginThreadAsync(string channel, string message, JsonObject body, CancellationToken ct) =>
        AsBotAsync(On(DiscordCall.Post("/channels/{channel_id}/messages/{message_id}/threads"), channel, message).Sending(body), ct);

    public Task<DiscordResponse> ArchiveAsync(string thread, bool isArchived, CancellationToken ct) =>
        AsBotAsync(DiscordCall.Patch("/channels/{channel_id}").For("channel_id", thread).Sending(new JsonObject { ["archived"] = isArchived }), ct);

    public Task<DiscordResponse> DirectChannelAsync(string user, CancellationToken ct) =>
        AsBotAsync(DiscordCall.Post("/users/@me/channels").Sending(new JsonObject { ["recipient_id"] = user }), ct);

    public Task<DiscordResponse> ChannelAsync(string channel, CancellationToken ct) =>
        AsBotAsync(DiscordCall.Get("/channels/{channel_id}").For("channel_id", channel), ct);

    public Task<DiscordResponse> GuildAsync(string guild, CancellationToken ct) =>
        AsBotAsync(DiscordCall.Get("/guilds/{guild_id}").For("guild_id", guild), ct);

    public Task<DiscordResponse> GuildChannelsAsync(string guild, CancellationToken ct) =>
        AsBotAsync(DiscordCall.Get("/guilds/{guild_id}/channels").For("guild_id", guild), ct);

    /// <summary>Threads that are not archived.</summary>
    public Task<DiscordResponse> ActiveThreadsAsync(string guild, CancellationToken ct) =>
        AsBotAsync(DiscordCall.Get("/guilds/{guild_id}/threads/active").For("guild_id", guild), ct);

    public Task<DiscordResponse> MemberAsync(string guild, string user, CancellationToken ct) =>
        AsBotAsync(DiscordCall.Get("/guilds/{guild_id}/members/{user_id}").For("guild_id", guild).For("user_id", user), ct);

    public Task<DiscordResponse> GuildsAsync(CancellationToken ct) => AsBotAsync(DiscordCall.Get("/users/@me/guilds").With("limit", 200), ct);

    public Task<DiscordResponse> SelfAsync(CancellationToken ct) => AsBotAsync(DiscordCall.Get("/users/@me"), ct);

    public Task<DiscordResponse> ApplicationAsync(CancellationToken ct) => AsBotAsync(DiscordCall.Get("/applications/@me"), ct);

    public Task<DiscordResponse> GatewayAsync(CancellationToken ct) => AsBotAsync(DiscordCall.Get("/gateway/bot"), ct);

    public Task<DiscordResponse> CommandsAsync(string application, CancellationToken ct) =>
        AsBotAsync(DiscordCall.Get("/applications/{application_id}/commands").For("application_id", application), ct);

    public Task<DiscordResponse> RegisterAsync(string application, JsonArray commands, CancellationToken ct) =>
        AsBotAsync(DiscordCall.Put("/applications/{application_id}/commands").For("application_id", application).Sending(commands), ct);

    /// <summary>Sends the initial response to an interaction; Discord takes it within three seconds.</summary>
    public Task<DiscordResponse> RespondAsync(string interaction, string token, JsonObject body, CancellationToken ct) => rest.CallAsync(
        DiscordCall.Post("/interactions/{interaction_id}/{interaction_token}/callback").For("interaction_id", interaction).For("interaction_token", token).Sending(body),
        botToken: null,
        ct);

    /// <summary>Fills in a deferred response.</summary>
    public Task<DiscordResponse> AnswerAsync(string application, string token, JsonObject body, CancellationToken ct) => rest.CallAsync(
        DiscordCall.Patch(Hook + "/messages/@original").For("webhook_id", application).For("webhook_token", token).Sending(body), botToken: null, ct);

    /// <summary>Sends a follow-up response to the same interaction.</summary>
    public Task<DiscordResponse> FollowUpAsync(string application, string token, JsonObject body, CancellationToken ct) => rest.CallAsync(
        DiscordCall.Post(Hook).For("webhook_id", application).For("webhook_token", token).With("wait", true).Sending(body), botToken: null, ct);

    public Task<byte[]?> DownloadAsync(Uri address, int most, CancellationToken ct) => rest.DownloadAsync(address, most, ct);

    private Task<DiscordResponse> AsBotAsync(DiscordCall call, CancellationToken ct) => rest.CallAsync(call, botToken, ct);

    private static DiscordCall On(DiscordCall call, string channel, string message) => call.For("channel_id", channel).For("message_id", message);
}
