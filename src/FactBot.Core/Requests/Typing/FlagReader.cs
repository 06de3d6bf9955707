using FactBot.Core.Text;

namespace FactBot.Core.Requests.Typing;

/// <summary>Reads yes and no.</summary>
public static class FlagReader
{
    private const int Longest = 16;

    public static bool? Read(string typed) => typed.Length > Longest ? null : Folding.Bare(Folding.Fold(typed)) switch
    {
        "true" or "yes" or "y" or "on" or "1" => true,
        "false" or "no" or "n" or "off" or "0" => false,
        _ => null,
    };
}
