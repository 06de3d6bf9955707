using Microsoft.AspNetCore.Http;

namespace FactBot.Tests.Discord.Fake;

/// <summary>What answers a route.</summary>
internal sealed record FakeRoute(string Method, string Template, Func<FakeRequest, IResult> Answer)
{
    private readonly string[] _parts = Template.Split('/');

    /// <summary>The values of the placeholders; null where the path is another one's.</summary>
    public Dictionary<string, string>? Read(string method, string[] path)
    {
        if (method != Method || path.Length != _parts.Length)
        {
            return null;
        }

        var values = new Dictionary<string, string>();
        for (var i = 0; i < path.Length; i++)
        {
            if (_parts[i] is ['{', .. var name, '}'])
            {
                values[name] = Uri.UnescapeDataString(path[i]);
            }
            else if (_parts[i] != path[i])
            {
                return null;
            }
        }

        return values;
    }
}
