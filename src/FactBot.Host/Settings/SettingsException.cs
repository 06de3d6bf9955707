namespace FactBot.Host.Settings;

/// <summary>Settings that cannot be used; the message names each one and says what to put there, a line each.</summary>
public sealed class SettingsException(IEnumerable<string> problems) : Exception(string.Join(Environment.NewLine, problems));
