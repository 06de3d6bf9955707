namespace FactBot.Discord.Protocol.Gateway;

/// <summary>The gateway's close codes (https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes).</summary>
internal static class CloseCodes
{
    /// <summary>The code that this client closes with; 1000 and 1001 would end the session.</summary>
    public const int Ours = 4000;

    /// <param name="code">The close code; null where the connection broke without one.</param>
    public static GatewayEnd Read(int? code) => code switch
    {
        null => GatewayEnd.Broken,
        4004 => Stop("Discord does not know the bot's token: it was reset or is mistyped. Set the new one and start again."),
        4010 => Stop("Discord refuses the shard that the bot named, and the bot names none: a newer version of the program is needed."),
        4011 => Stop("The bot is on too many servers for one connection, and Discord wants it sharded: remove the bot from those that do not need it, and start again."),
        4012 => Stop("Discord does not speak this version of its gateway any more: a newer version of the program is needed."),
        4013 => Stop("Discord does not know one of the intents that the bot asks for: a newer version of the program is needed."),
        4014 => new GatewayEnd(NextConnection.FewerIntents, "Discord does not allow the bot a privileged intent."),
        4007 or 4009 => new GatewayEnd(NextConnection.NewSession, $"Discord ended the session (close code {code}); a new one begins."),
        _ => new GatewayEnd(NextConnection.Resume, $"Discord closed the connection (close code {code}); it is opened again.") { IsRefusal = true },
    };

    private static GatewayEnd Stop(string why) => new(NextConnection.Stop, why);
}
