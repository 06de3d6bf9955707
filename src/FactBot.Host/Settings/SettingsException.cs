namespace FactBot.Host.Settings;

/// <summary>Some settings cannot be used. The message has one line per setting that says what to put there.</summary>
public sealed class SettingsException(IEnumerable<string> problems) : Exception(string.Join(Environment.NewLine, problems));
