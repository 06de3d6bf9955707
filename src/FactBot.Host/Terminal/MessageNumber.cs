using System.Globalization;

namespace FactBot.Host.Terminal;

/// <summary>Parses the number in a message id of the terminal desk: "3f9c2a71-12" is 12.</summary>
internal static class MessageNumber
{
    public static int? Of(string? messageId) =>
        messageId?.LastIndexOf('-') is { } dash and >= 0
        && int.TryParse(messageId.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
