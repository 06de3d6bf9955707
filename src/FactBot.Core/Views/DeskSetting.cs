using FactBot.Core.Domain;

namespace FactBot.Core.Views;

/// <summary>One thing that a desk sets for itself.</summary>
/// <param name="Name">As it is typed.</param>
/// <param name="Means">What it is for.</param>
/// <param name="Values">What it can be, as it is typed.</param>
/// <param name="Shown">As it stands.</param>
/// <param name="Set">The desk with it set, or null for a value that it cannot have.</param>
/// <param name="Refusal">What is said of such a value.</param>
internal sealed record DeskSetting(
    string Name, string Means, string Values, Func<Desk, TimeZoneInfo, string> Shown, Func<Desk, string, Desk?> Set, Func<string, string> Refusal);
