using System.Text.Json;
using FactBot.Discord.Protocol;
using FactBot.Wire;

namespace FactBot.Discord.Api;

/// <summary>The permissions and scopes that the bot needs on a server. It asks for no more, and the invite link is made of them.</summary>
public static class DiscordAccess
{
    /// <summary>GATEWAY_MESSAGE_CONTENT and GATEWAY_MESSAGE_CONTENT_LIMITED (https://docs.discord.com/developers/resources/application#application-object-application-flags).</summary>
    private const int MessageContentFlags = (1 << 18) | (1 << 19);

    /// <summary>The scopes of the invite link.</summary>
    public static IReadOnlyList<string> Scopes { get; } = ["bot", "applications.commands"];

    /// <summary>Each permission with its reason, in the order of the setup document.</summary>
    public static IReadOnlyList<(DiscordPermissions Permission, string Why)> Permissions { get; } =
    [
        (DiscordPermissions.ViewChannel, "see the channels that it works in"),
        (DiscordPermissions.SendMessages, "post cards and claim messages"),
        (DiscordPermissions.EmbedLinks, "draw the cards"),
        (DiscordPermissions.AddReactions, "tick messages that were kept as notes"),
        (DiscordPermissions.ReadMessageHistory, "find its own messages again after a break, and read notes that were written meanwhile"),
        (DiscordPermissions.CreatePublicThreads, "begin a claim's thread"),
        (DiscordPermissions.SendMessagesInThreads, "say in a claim's thread what changed"),
        (DiscordPermissions.ManageThreads, "close the thread of a claim that is done"),
    ];

    /// <summary>All permissions together, as the invite link takes them.</summary>
    public static DiscordPermissions Needed { get; } = Permissions.Aggregate(DiscordPermissions.None, (all, p) => all | p.Permission);

    public const GatewayIntents Intents = GatewayIntents.Guilds | GatewayIntents.GuildMessages | GatewayIntents.DirectMessages | GatewayIntents.MessageContent;

    /// <summary>The app has the message-content intent, in full or limited (small apps). An app without flags counts as having it.</summary>
    /// <param name="application">The application object of the HTTP API.</param>
    public static bool ReadsWords(JsonElement application) => application.Number("flags") is not { } flags || (flags & MessageContentFlags) != 0;

    /// <param name="applicationId">The app's id.</param>
    public static Uri Invite(string applicationId) => new(
        $"https://discord.com/oauth2/authorize?client_id={Uri.EscapeDataString(applicationId)}&scope={string.Join("%20", Scopes)}&permissions={(ulong)Needed}");
}
