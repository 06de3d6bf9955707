using FactBot.Core.Requests;

namespace FactBot.Core.Views;

/// <param name="Label">The label, at most 75 UTF-16 code units.</param>
/// <param name="Token">The action of the item.</param>
public sealed record MenuItem(string Label, ActionToken Token);
