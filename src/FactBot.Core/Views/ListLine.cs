namespace FactBot.Core.Views;

/// <summary>A line and what stands before it: a command, a setting's name, a note's number.</summary>
public sealed record ListLine(string Mark, string Words);
