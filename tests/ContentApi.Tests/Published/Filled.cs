using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace ContentApi.Tests.Published;

/// <summary>Objects in which no member is empty: what a map leaves out of them shows.</summary>
internal static class Filled
{
    public static object Of(Type type)
    {
        var counter = 0;
        return Make(type, ref counter);
    }

    private static object Make(Type declared, ref int counter)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        counter++;
        if (type == typeof(string))
            return $"text-{counter}";
        if (type == typeof(int))
            return counter;
        if (type == typeof(long))
            return (long)counter;
        if (type == typeof(bool))
            return true;
        if (type == typeof(Guid))
            return new Guid(counter, 0, 0, new byte[8]);
        if (type == typeof(DateTime))
            return DateTime.UnixEpoch.AddDays(counter);
        if (type.IsEnum)
            return Enum.GetValues(type).GetValue(Enum.GetValues(type).Length - 1)!;
        if (type.IsArray)
            return Array(type.GetElementType()!, ref counter);
        if (type == typeof(byte))
            return (byte)counter;
        if (type.IsInterface && type.IsGenericType && type.IsAssignableFrom(typeof(List<>).MakeGenericType(type.GetGenericArguments())))
            return List(type.GetGenericArguments()[0], ref counter);
        return Whole(type.GetCustomAttributes<JsonDerivedTypeAttribute>().FirstOrDefault()?.DerivedType ?? type, ref counter);
    }

    private static IList List(Type item, ref int counter)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        list.Add(Make(item, ref counter));
        return list;
    }

    private static Array Array(Type item, ref int counter)
    {
        var array = System.Array.CreateInstance(item, 1);
        array.SetValue(Make(item, ref counter), 0);
        return array;
    }

    private static object Whole(Type type, ref int counter)
    {
        var whole = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var property in type.GetProperties().Where(property => property.CanWrite))
            property.SetValue(whole, Make(property.PropertyType, ref counter));
        return whole;
    }
}
