namespace FactBot.Core.Views;

/// <summary>The first line of a desk's card: "A-214", "In check", "3 of 9 done", "posted by @ana".</summary>
public sealed record CardHead(string Ref, string State, string Progress, string PostedBy);
