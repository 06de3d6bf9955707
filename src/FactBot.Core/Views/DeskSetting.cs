using FactBot.Core.Domain;

namespace FactBot.Core.Views;

/// <summary>One setting of a desk.</summary>
/// <param name="Name">The name as it is typed.</param>
/// <param name="Means">The meaning.</param>
/// <param name="Values">The possible values, as they are typed.</param>
/// <param name="Shown">Shows the current value.</param>
/// <param name="Set">Sets a typed value in the desk; null for a value that is not possible.</param>
/// <param name="Refusal">The sentence on a value that is not possible.</param>
internal sealed record DeskSetting(
    string Name, string Means, string Values, Func<Desk, TimeZoneInfo, string> Shown, Func<Desk, string, Desk?> Set, Func<string, string> Refusal);
