using FactBot.Discord.Api;
using FactBot.Discord.Protocol;

namespace FactBot.Discord.Outbound;

/// <summary>Why Discord refuses a message, in words for people who do not know its codes, and the remedy.</summary>
internal static class RefusalPhrases
{
    public const int NoDirectMessages = 50007;
    public const int NoServerInCommon = 50278;
    private const int InvalidForm = 50035;
    private const int NoAnsweringWithoutHistory = 160002;

    public static string Why(DiscordResponse.Failed failed) => failed.Code switch
    {
        DiscordReceipts.MissingAccess => "Discord does not let me see that channel",
        DiscordReceipts.MissingPermissions => "Discord does not let me do this in that channel",
        NoAnsweringWithoutHistory => "Discord does not let me answer messages in that channel",
        NoDirectMessages or NoServerInCommon => "whoever it is for takes no direct messages from me",
        InvalidForm => "Discord did not take the message as I wrote it, which is a mistake of mine",
        DiscordReceipts.UnknownChannel => "Discord knows no such channel or thread any more",
        DiscordReceipts.UnknownMessage => "Discord knows no such message any more",

        // The JSON in which Discord lists the invalid fields is left out.
        _ => DiscordReceipts.Words(failed with { Message = failed.Message.Split(" {", 2)[0] }),
    };

    /// <param name="failed">Discord's response.</param>
    /// <param name="needed">The permissions that the call needs; Discord does not state which of them is missing.</param>
    public static string? Remedy(DiscordResponse.Failed failed, DiscordPermissions needed) =>
        failed.Code is DiscordReceipts.MissingAccess or DiscordReceipts.MissingPermissions or NoAnsweringWithoutHistory && Names(needed) is { Length: > 0 } names
            ? $"In that channel's settings, under Permissions, allow FactBot all of these: {names}."
            : null;

    /// <summary>The names as shown in a channel's settings, in the order of the setup document.</summary>
    private static string Names(DiscordPermissions permissions) =>
        string.Join(", ", DiscordAccess.Permissions.Select(p => p.Permission).Where(p => permissions.HasFlag(p)).Select(Name));

    private static string Name(DiscordPermissions permission) => permission switch
    {
        DiscordPermissions.ViewChannel => "View Channel",
        DiscordPermissions.SendMessages => "Send Messages",
        DiscordPermissions.EmbedLinks => "Embed Links",
        DiscordPermissions.AddReactions => "Add Reactions",
        DiscordPermissions.ReadMessageHistory => "Read Message History",
        DiscordPermissions.CreatePublicThreads => "Create Public Threads",
        DiscordPermissions.SendMessagesInThreads => "Send Messages in Threads",
        DiscordPermissions.ManageThreads => "Manage Threads",
        _ => permission.ToString(),
    };
}
