using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Json;

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

    /// <summary>
    /// A token, or null where there is none. It is never repeated in a complaint, and never taken from appsettings.json: that file is
    /// copied about and committed.
    /// </summary>
    public string? Secret(string name, Func<string, bool> isOne, string advice)
    {
        if (Value(name) is not { } secret)
        {
            return null;
        }

        if (IsInSettingsFile(name))
        {
            _problems.Add($"{name} stands in {SettingsLoader.FileName}. Take it out there and put it into the variable {SettingsLoader.VariableOf(name)}, or into user secrets.");
        }
        else if (!isOne(secret) || secret.Any(c => c is <= ' ' or > '~'))
        {
            _problems.Add($"{name} is no such token: put {advice} there.");
        }

        return secret;
    }

    /// <summary>Where an API is: encrypted, unless it is on this machine. With a slash at the end.</summary>
    public Uri Address(string name, Uri byDefault)
    {
        if (Value(name) is not { } text)
        {
            return byDefault;
        }

        return Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            && address is { Query: "", Fragment: "", UserInfo: "" }
            ? address
            : Wrong(name, text, $"put an address there that begins with https:// (http:// only on this machine), such as {byDefault}", byDefault);
    }

    /// <summary>One setting wants another.</summary>
    public void Missing(string name, string because) => _problems.Add($"{name} is not set, but {because}.");

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

    private bool IsInSettingsFile(string name) =>
        configuration is IConfigurationRoot root
        && root.Providers.LastOrDefault(p => p.TryGet(name, out var value) && !string.IsNullOrWhiteSpace(value)) is JsonConfigurationProvider file
        && Path.GetFileName(file.Source.Path) == SettingsLoader.FileName;

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
