using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace FactBot.Host.Settings;

/// <summary>Takes settings one by one and keeps every complaint, so that all of them are told at once.</summary>
internal sealed class SettingsReader(IConfiguration configuration)
{
    private readonly List<string> _problems = [];
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);

    public string Text(string name, string byDefault) => Value(name) ?? byDefault;

    public int Number(string name, int byDefault)
    {
        if (Value(name) is not { } text)
        {
            return byDefault;
        }

        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : Wrong(name, text, "put a whole number there", byDefault);
    }

    /// <summary>The name of a file, there or not.</summary>
    public string File(string name, string byDefault)
    {
        if (Value(name) is not { } path)
        {
            return byDefault;
        }

        return DataFile.Problem(path) is { } problem ? Wrong(name, path, problem, byDefault) : Path.GetFullPath(path);
    }

    public TimeZoneInfo Zone(string name)
    {
        if (Value(name) is not { } id)
        {
            return TimeZoneInfo.Utc;
        }

        return TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone)
            ? zone
            : Wrong(name, id, "put an IANA time zone there, such as Europe/London or UTC", TimeZoneInfo.Utc);
    }

    /// <summary>Misspelt names are told too: a setting that does nothing is worse than none.</summary>
    /// <param name="unsound">What is wrong with values that could be read.</param>
    /// <exception cref="SettingsException">Something is wrong.</exception>
    public void Finish(IEnumerable<string> unsound)
    {
        _problems.AddRange(unsound);
        var sections = _known.Select(k => k.Split(':')[0]).Distinct(StringComparer.OrdinalIgnoreCase);
        var unknown = sections.SelectMany(s => configuration.GetSection(s).GetChildren()).Where(c => !_known.Contains(c.Path));
        _problems.AddRange(unknown.Select(c => $"{c.Path} is no setting. There are: {string.Join(", ", _known)}."));
        if (_problems.Count > 0)
        {
            throw new SettingsException(_problems);
        }
    }

    private string? Value(string name)
    {
        _known.Add(name);
        return configuration[name] is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
    }

    private T Wrong<T>(string name, string value, string advice, T byDefault)
    {
        _problems.Add($"{name} is \"{Shown(value)}\": {advice}.");
        return byDefault;
    }

    private static string Shown(string value) => new([.. value.Where(c => !char.IsControl(c)).Take(60)]);
}
