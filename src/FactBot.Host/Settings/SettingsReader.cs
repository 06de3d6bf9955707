using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Json;

namespace FactBot.Host.Settings;

/// <summary>Reads settings one by one and collects every problem, so that all of them are reported together.</summary>
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

    /// <summary>Reads a file path; the file need not exist.</summary>
    public string File(string name, string byDefault)
    {
        if (Value(name) is not { } path)
        {
            return byDefault;
        }

        return DataFile.Problem(path) is { } problem ? Wrong(name, path, problem, byDefault) : Path.GetFullPath(path);
    }

    /// <summary>
    /// Reads a token, or returns null if none is set. A problem never quotes the token. A token in appsettings.json is a problem, because
    /// that file gets copied and committed.
    /// </summary>
    public string? Secret(string name, Func<string, bool> isValid, string advice)
    {
        if (Value(name) is not { } secret)
        {
            return null;
        }

        if (IsInSettingsFile(name))
        {
            _problems.Add($"{name} stands in {SettingsLoader.FileName}. Take it out there and put it into the variable {SettingsLoader.VariableOf(name)}, or into user secrets.");
        }
        else if (!isValid(secret) || secret.Any(c => c is <= ' ' or > '~'))
        {
            _problems.Add($"{name} is no such token: put {advice} there.");
        }

        return secret;
    }

    /// <summary>Reads the base address of an API, with a slash at the end. It must use https, unless it is on this machine.</summary>
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

    /// <summary>Records that a setting is missing which another one requires.</summary>
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

    /// <summary>Unknown names are reported too, because a misspelt setting would silently do nothing.</summary>
    /// <param name="valueProblems">The problems with values that could be read.</param>
    /// <exception cref="SettingsException">At least one problem was found.</exception>
    public void Finish(IEnumerable<string> valueProblems)
    {
        _problems.AddRange(valueProblems);
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
