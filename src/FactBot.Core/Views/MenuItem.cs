using FactBot.Core.Requests;

namespace FactBot.Core.Views;

/// <param name="Label">At most 75 UTF-16 code units.</param>
/// <param name="Token">What choosing it does.</param>
public sealed record MenuItem(string Label, ActionToken Token);
