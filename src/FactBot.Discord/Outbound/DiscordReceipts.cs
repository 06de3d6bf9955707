using System.Globalization;
using System.Text.Json;
using FactBot.Core.Messages;
using FactBot.Discord.Api;
using FactBot.Discord.Protocol;
using Microsoft.Extensions.Logging;

namespace FactBot.Discord.Outbound;

/// <summary>What a Discord response means for a delivery (https://docs.discord.com/developers/topics/opcodes-and-status-codes#json).</summary>
/// <param name="logger">The log of the exact refusals, for maintainers.</param>
internal sealed partial class DiscordReceipts(ILogger logger)
{
    public const int UnknownChannel = 10003;
    public const int UnknownMessage = 10008;
    public const int UnknownWebhook = 10015;
    public const int UnknownInteraction = 10062;
    public const int AlreadyAcknowledged = 40060;
    public const int MissingAccess = 50001;
    public const int MissingPermissions = 50013;
    public const int InvalidWebhookToken = 50027;
    public const int ThreadIsArchived = 50083;
    public const int ThreadIsThere = 160004;

    /// <summary>Codes of temporary failures.</summary>
    private static readonly HashSet<int> Temporary = [20016, 20022, 20028, 30046, 130000];

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>The pause while the token is refused: deliveries wait and no attempt is counted until a new token is set.</summary>
    private static readonly TimeSpan ShutOutPause = TimeSpan.FromMinutes(1);

    /// <param name="response">Discord's response.</param>
    /// <param name="id">Finds the message's id in the response body.</param>
    /// <param name="needed">The permissions that the call needs.</param>
    public Receipt Of(DiscordResponse response, Func<JsonElement, string?> id, DiscordPermissions needed = DiscordPermissions.None) => response switch
    {
        DiscordResponse.Ok ok => new Receipt.Sent(id(ok.Body)),
        DiscordResponse.RateLimited limited => new Receipt.TryLater(limited.RetryAfter, true, "Discord asks for a pause"),
        DiscordResponse.NotSent unsent => new Receipt.TryLater(Pause, false, unsent.Why),
        DiscordResponse.Unclear unclear => new Receipt.Unclear(unclear.Why),
        DiscordResponse.Failed { Status: 401 } failed => new Receipt.TryLater(ShutOutPause, true, Words(failed)),

        // A refusal without a code comes from a proxy in front of the API.
        DiscordResponse.Failed { Status: 403, Code: 0 } failed => new Receipt.TryLater(ShutOutPause, false, Words(failed)),
        DiscordResponse.Failed failed when Temporary.Contains(failed.Code) => new Receipt.TryLater(Pause, false, Words(failed)),
        DiscordResponse.Failed failed => Refused(failed, needed),
        _ => throw new InvalidOperationException("An answer of no kind."),
    };

    public static string Words(DiscordResponse.Failed failed) =>
        string.Create(CultureInfo.InvariantCulture, $"{failed.Message} ({(failed.Code != 0 ? failed.Code : failed.Status)})");

    private Receipt.Refused Refused(DiscordResponse.Failed failed, DiscordPermissions needed)
    {
        LogRefused(logger, failed.Status, failed.Code, failed.Message);
        return new Receipt.Refused(RefusalPhrases.Why(failed)) { Remedy = RefusalPhrases.Remedy(failed, needed) };
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Discord refused a message with HTTP {Status} and its code {Code}: {Details}")]
    private static partial void LogRefused(ILogger logger, int status, int code, string details);
}
