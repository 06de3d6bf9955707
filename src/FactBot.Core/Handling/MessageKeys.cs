using FactBot.Core.Domain;

namespace FactBot.Core.Handling;

/// <summary>The keys of the bot's messages. A key names one message, however often its event is handled.</summary>
internal static class MessageKeys
{
    public static string Card(DossierId dossier, EventKey cause) => $"card:{dossier.Desk}/{dossier}:{cause}";

    public static string Claim(ClaimId claim, EventKey cause) => $"claim:{claim.Dossier.Desk}/{claim}:{cause}";

    public static string Line(EventKey cause, int claim, int index) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"line:{cause}:{claim}:{index}");

    public static string Unread(EventKey cause) => $"unread:{cause}";

    public static string Next(EventKey cause, string what) => $"{cause}:{what}";
}
