namespace FactBot.Analysis.Claims;

internal static class Lists
{
    /// <summary>The first index that fits, in a list ordered so that all later ones fit too; its count where none does.</summary>
    public static int FindIndexOrLast<T>(this List<T> list, Func<T, bool> fits)
    {
        var (low, high) = (0, list.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (fits(list[middle]))
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }
}
