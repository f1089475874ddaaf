// A host with React Router: a menu, a page with a console, and a page without.
import { createRoot } from "react-dom/client";
import { useEffect, useRef } from "react";
import { BrowserRouter, Link, Route, Routes, useLocation, useNavigate } from "react-router";
import { mount } from "/customer-console.js";

const Customers = () => {
  const place = useRef(null);
  useEffect(() => {
    const handle = mount(place.current, { prefix: "c." });
    return handle.unmount;
  }, []);
  return <section ref={place} />;
};

const Shell = () => {
  const { pathname, search, state } = useLocation();
  const navigate = useNavigate();
  return (
    <>
      <nav aria-label="Portal">
        <Link to="/host/">Home</Link> <Link to="/host/customers?tab=crm" state={{ from: "menu" }}>Customers</Link>
        <button type="button" onClick={() => navigate({ search: "?tab=other" }, { replace: true })}>Other tab</button>
      </nav>
      <output aria-label="Router">{JSON.stringify({ pathname, search, state })}</output>
      <Routes>
        <Route path="/host/" element={<h1>Home</h1>} />
        <Route path="/host/customers" element={<Customers />} />
      </Routes>
    </>
  );
};

createRoot(document.querySelector("#root")).render(
  <BrowserRouter>
    <Shell />
  </BrowserRouter>,
);
